import { type DecimalMark, numberParts, plainDecimal } from './decimalText.ts'

/**
 * The number in a trimmed cell; null when it is none with this decimal mark. A percent sign divides by 100; K, M and B multiply,
 * and where the cell has none of them 10^`power` does, such as a unit in the column's name. A currency beside it is passed over.
 */
export function readNumber(cell: string, mark: DecimalMark, power = 0): number | null {
  const parts = numberParts(cell)
  const plain = parts && plainDecimal(parts.digits, mark)
  if (!parts || plain === null) return null
  const value = Number(`${plain}e${parts.power || power}`)
  return parts.negative && value !== 0 ? -value : value
}
