/** Days are whole numbers since 1970-01-01; quarters are `year * 4 + (0 to 3)`, on the calendar year. */
const DAY_MS = 86_400_000

export const toDay = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS

export const toIso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** 0 is Monday. */
export const weekday = (day: number): number => (day + 3) % 7

export const mondayOf = (day: number): number => day - weekday(day)

const monthIndex = (day: number): number => {
  const date = new Date(day * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const firstOfMonth = (index: number): number => Date.UTC(Math.floor(index / 12), index % 12, 1) / DAY_MS

/** 0 is January. */
export const monthOfYear = (day: number): number => monthIndex(day) % 12

export const monthStart = (day: number): number => firstOfMonth(monthIndex(day))

export const monthEnd = (day: number): number => firstOfMonth(monthIndex(day) + 1) - 1

export const quarterOf = (day: number): number => Math.floor(monthIndex(day) / 3)

/** 0, 1 or 2: which month of its quarter a day falls in. */
export const monthOfQuarter = (day: number): number => monthIndex(day) % 3

export const quarterStart = (quarter: number): number => firstOfMonth(quarter * 3)

export const quarterEnd = (quarter: number): number => firstOfMonth(quarter * 3 + 3) - 1

export const quarterLabel = (quarter: number): string => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`

/** Monday to Friday, except Christmas Day and New Year's Day. */
export function isBusinessDay(day: number): boolean {
  if (weekday(day) > 4) return false
  const monthAndDay = toIso(day).slice(5)
  return monthAndDay !== '12-25' && monthAndDay !== '01-01'
}

/** The day itself if it is a business day, else the next one. */
export function onBusinessDay(day: number): number {
  let result = day
  while (!isBusinessDay(result)) result++
  return result
}

export interface BusinessDay {
  day: number
  quarter: number
  monthOfQuarter: number
}

/** The business days from first to last, with what the daily process asks of each. */
export function businessDays(first: number, last: number): BusinessDay[] {
  const days: BusinessDay[] = []
  for (let day = first; day <= last; day++) {
    if (isBusinessDay(day)) days.push({ day, quarter: quarterOf(day), monthOfQuarter: monthOfQuarter(day) })
  }
  return days
}
