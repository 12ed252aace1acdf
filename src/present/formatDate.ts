import { type Day, formatDay, parseDay } from '../model/calendar/day.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A date as people read it: `14 Nov 2026`, or without its year. Text that is no date comes back unchanged. */
export function formatDate(iso: string, style: { readonly year?: boolean } = {}): string {
  if (parseDay(iso) === null) return iso
  const [year, month, day] = iso.split('-')
  const dayAndMonth = `${Number(day)} ${monthName(Number(month))}`
  return style.year === false ? dayAndMonth : `${dayAndMonth} ${year}`
}

/** The same for a day of the model. */
export function formatModelDay(day: Day, style: { readonly year?: boolean } = {}): string {
  return formatDate(formatDay(day), style)
}

/** `Jan` to `Dec` for 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month)
}
