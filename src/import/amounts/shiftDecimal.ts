/**
 * A plain decimal text such as `1234.565` times 10^`power`, rounded half away from zero to a whole number, computed on the
 * digits so that no binary fraction is ever in play. Null when the result is beyond what a number holds exactly (2^53 - 1).
 */
export function shiftDecimal(decimal: string, power: number): number | null {
  const [whole, fraction = ''] = decimal.split('.') as [string, string | undefined]
  const places = fraction.length - power
  const digits = whole + fraction
  if (places <= 0) return exact(digits + '0'.repeat(-places))
  const kept = digits.length > places ? digits.slice(0, -places) : '0'
  const firstDropped = digits.length >= places ? digits[digits.length - places]! : '0'
  const value = exact(kept)
  return value === null ? null : firstDropped >= '5' ? value + 1 : value
}

function exact(digits: string): number | null {
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value : null
}
