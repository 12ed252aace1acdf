import type { DateOrder } from '../contract/importAnswers.ts'
import { formatDate } from './formatDate.ts'

/** A way to read a date that has two readings, and what the first example is then. */
export interface DateReadingChoice {
  readonly order: DateOrder
  /** `day first: 01/02/2024 is 1 Feb 2024`. */
  readonly words: string
}

const ORDER_WORDS: Record<DateOrder, string> = {
  iso: 'year first',
  'day-first': 'day first',
  'month-first': 'month first',
}
const READING = /^(iso|day-first|month-first): (.*) is (\d{4}-\d{2}-\d{2})$/s

/** Reads `day-first: 01/02/2024 is 2024-02-01`; null for a text of another form. */
export function dateReadingChoice(reading: string): DateReadingChoice | null {
  const found = READING.exec(reading)
  if (!found) return null
  const order = found[1] as DateOrder
  return { order, words: `${ORDER_WORDS[order]}: ${found[2]} is ${formatDate(found[3]!)}` }
}
