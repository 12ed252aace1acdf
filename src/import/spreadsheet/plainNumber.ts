/** A number in full, without an exponent, in as few digits as tell it from every other number: 1e-7 is `0.0000001`. */
export function plainNumber(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign, whole, fraction = '', exponent] = match
  const digits = whole! + fraction
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}
