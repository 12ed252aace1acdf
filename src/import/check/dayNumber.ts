const ZERO = 48
/** The years that the import takes dates of; others are slips of the pen, such as 0217. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2199
/** Days that a year has room for: months of 31 days. */
const YEAR = 12 * 31

/** Day numbers run from 0 up to this. */
export const DAY_NUMBERS = (LAST_YEAR - FIRST_YEAR + 1) * YEAR

/** A number by which ISO dates (`YYYY-MM-DD`) of the years 1900 to 2199 sort, to count by in an array; it has gaps. */
export function dayNumber(date: string): number {
  const year = two(date, 0) * 100 + two(date, 2)
  return (year - FIRST_YEAR) * YEAR + (two(date, 5) - 1) * 31 + two(date, 8) - 1
}

function two(date: string, at: number): number {
  return (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO
}
