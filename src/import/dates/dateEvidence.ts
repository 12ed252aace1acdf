import { dateParts, isPlainIso } from './dateCell.ts'
import { type NumericDate, numericDateOf } from './numericDate.ts'

/** What the cells of one column say about the order of day and month. */
export interface DateEvidence {
  /** Cells that read the same either way: year first, month in letters, equal numbers. */
  plain: number
  /** Cells that only make sense with the day first (25/12/2017). */
  dayFirst: number
  /** Cells that only make sense with the month first (12/25/2017). */
  monthFirst: number
  /** Cells that make sense either way, as different days. */
  either: number
  /** Of these, cells with dots between the numbers. */
  dotted: number
  /** Filled cells that are no dates, bare numbers among them. */
  other: number
  /** Of these, numbers that may stand for dates, by the way in which they would. */
  numeric: Record<NumericDate, number>
  /** First cells that make sense either way. */
  examples: string[]
}

/** Examples kept to show a person. */
const EXAMPLES = 3

export function noDateEvidence(): DateEvidence {
  return {
    plain: 0,
    dayFirst: 0,
    monthFirst: 0,
    either: 0,
    dotted: 0,
    other: 0,
    numeric: { 'excel-serial': 0, 'epoch-seconds': 0, 'epoch-milliseconds': 0 },
    examples: [],
  }
}

/** Adds one filled cell to the evidence. */
export function addDateEvidence(evidence: DateEvidence, cell: string): void {
  if (isPlainIso(cell)) {
    evidence.plain++
    return
  }
  const parts = dateParts(cell)
  if (!parts) {
    evidence.other++
    const numeric = numericDateOf(cell)
    if (numeric) evidence.numeric[numeric]++
  } else if (parts.first > 12 && parts.second > 12) evidence.other++
  else if (parts.order === 'iso' || parts.first === parts.second) evidence.plain++
  else if (parts.first > 12) evidence.dayFirst++
  else if (parts.second > 12) evidence.monthFirst++
  else {
    evidence.either++
    if (parts.dotted) evidence.dotted++
    if (evidence.examples.length < EXAMPLES) evidence.examples.push(cell)
  }
}
