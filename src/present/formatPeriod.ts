import { formatDate, monthName } from './formatDate.ts'

const LABEL = /^(\d{4})(?:-(?:(Q[1-4])|(0[1-9]|1[0-2])))?$/
const WEEK = /^(\d{4})-W(\d{2})$/

/** `2017-Q4` as `Q4 2017`, `2017-11` as `Nov 2017`, `2017-W07` as `week 7, 2017`, a date as a date. */
export function formatPeriod(label: string): string {
  const match = LABEL.exec(label)
  if (match?.[2]) return `${match[2]} ${match[1]}`
  if (match?.[3]) return `${monthName(Number(match[3]))} ${match[1]}`
  if (match) return label
  const week = WEEK.exec(label)
  if (week) return `week ${Number(week[2])}, ${week[1]}`
  return formatDate(label)
}
