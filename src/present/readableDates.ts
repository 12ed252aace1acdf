import { formatDate } from './formatDate.ts'

/** A text of the engine with its dates as people read them: `as in the import of 3 Oct 2026`. */
export function readableDates(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => formatDate(date))
}
