import { counted } from '../counted.ts'
import type { DecimalMark } from './decimalText.ts'
import { numberParts } from './decimalText.ts'

/** What the cells of one column say about the decimal mark. */
export interface DecimalEvidence {
  /** Cells without a mark. */
  plain: number
  point: number
  comma: number
  /** Cells such as `1.234` that make sense either way. */
  eitherPoint: number
  /** Cells such as `1,234` that make sense either way. */
  eitherComma: number
  /** Filled cells that are no numbers. */
  other: number
}

/** The decimal mark by which all cells of a column are read, and why. `assumed` when the cells leave it open. */
export interface DecimalDecision {
  readonly mark: DecimalMark
  readonly reason: string
  readonly assumed: boolean
}

const WHOLE = /^\d+$/
const EITHER = /^[1-9]\d{0,2}([.,])\d{3}$/

export function noDecimalEvidence(): DecimalEvidence {
  return { plain: 0, point: 0, comma: 0, eitherPoint: 0, eitherComma: 0, other: 0 }
}

/** Adds one filled cell to the evidence. */
export function addDecimalEvidence(evidence: DecimalEvidence, cell: string): void {
  if (WHOLE.test(cell)) {
    evidence.plain++
    return
  }
  const digits = numberParts(cell)?.digits
  if (digits === undefined) {
    evidence.other++
    return
  }
  const point = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  if (point === -1 && comma === -1) evidence.plain++
  else if (EITHER.test(digits)) evidence[point === -1 ? 'eitherComma' : 'eitherPoint']++
  else if (point !== -1 && comma !== -1) evidence[point > comma ? 'point' : 'comma']++
  else if (point !== -1) evidence[digits.indexOf('.') === point ? 'point' : 'comma']++
  else evidence[digits.indexOf(',') === comma ? 'comma' : 'point']++
}

/** The mark that the cells show; null when they show none or both. A thousands mark between digits shows the decimal mark too. */
export function decideDecimal(evidence: DecimalEvidence): DecimalDecision | null {
  const { point, comma, eitherPoint, eitherComma, plain } = evidence
  if (point > comma)
    return {
      mark: 'point',
      assumed: false,
      reason: `${counted(point, 'number')} can only have a decimal point`,
    }
  if (comma > point)
    return {
      mark: 'comma',
      assumed: false,
      reason: `${counted(comma, 'number')} can only have a decimal comma`,
    }
  if (point > 0) return null
  if (eitherPoint === 0 && eitherComma === 0) {
    return { mark: 'point', assumed: false, reason: plain > 0 ? 'whole numbers without marks' : 'no numbers' }
  }
  // Both 1.234 and 1,234 in one column: one of them would have to be a fraction of exactly three digits, which stays open.
  return null
}

/** What to take when neither the column nor its neighbours decide: Excel writes a semicolon between cells where the comma is decimal. */
export function assumeDecimal(delimiter: string): DecimalDecision {
  return delimiter === ';'
    ? { mark: 'comma', assumed: true, reason: 'assumed: files with semicolons write a decimal comma' }
    : { mark: 'point', assumed: true, reason: 'assumed: files without semicolons write a decimal point' }
}
