import { formatMoney, type MoneyStyle } from './formatMoney.ts'

const MINUS = '\u2212'

/** A change of an amount with its sign: `+$60,000`, `−$210,000`, `$0`. */
export function formatSignedMoney(minorUnits: number, currency: string, style: MoneyStyle = {}): string {
  const size = formatMoney(Math.abs(minorUnits), currency, style)
  if (size === formatMoney(0, currency, style)) return size
  return `${minorUnits < 0 ? MINUS : '+'}${size}`
}
