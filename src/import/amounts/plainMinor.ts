import type { DecimalMark } from './decimalText.ts'

/** Digits up to here can be read as a number and stay exact in minor units. */
const MOST_DIGITS = 12
const ZERO = 48
const NINE = 57
const MARKS: Readonly<Record<DecimalMark, number>> = { point: 46, comma: 44 }

/**
 * The minor units of a cell of nothing but a few digits, with at most one decimal mark and no more places than the currency
 * has: the usual amount, read without a regular expression because it is met millions of times. -1 for any other cell.
 */
export function plainMinor(cell: string, mark: DecimalMark, exponent: number): number {
  if (cell.length > MOST_DIGITS) return -1
  const markCode = MARKS[mark]
  let value = 0
  let digits = 0
  let places = -1
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (code === markCode && places === -1 && digits > 0) {
      places = 0
      continue
    }
    if (code < ZERO || code > NINE) return -1
    value = value * 10 + code - ZERO
    digits++
    if (places !== -1) places++
  }
  if (digits === 0 || places > exponent) return -1
  for (let missing = exponent - Math.max(places, 0); missing > 0; missing--) value *= 10
  return value
}
