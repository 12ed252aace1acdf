/** A calendar day as whole days since 1970-01-01 (proleptic Gregorian, no time zone). */
export type Day = number & { readonly __unit: 'day' }

const MILLISECONDS_PER_DAY = 86_400_000
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that `year`, `month` (1 to 12, carried over when outside) and `dayOfMonth` name. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return Math.round(date.getTime() / MILLISECONDS_PER_DAY) as Day
}

/** Reads `YYYY-MM-DD`; null for anything else, dates that don't exist (2017-02-30) included. */
export function parseDay(text: string): Day | null {
  const match = ISO_DATE.exec(text)
  if (!match) return null
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return formatDay(day) === text ? day : null
}

/** The day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** Year, month (1 to 12) and day of month of a day. */
export function civilDate(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day
}
