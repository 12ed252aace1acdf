import { refuse } from './refuse.ts'

const BY_PLACE = /^#(\d+)$/
/** Columns named in a refusal, and characters of each. */
const MOST_NAMED = 60
const LONGEST_NAME = 40

/** The 0-based place of a column that is named by its name or, as `#3`, by its place; refused with the columns there are. */
export function columnNamed(file: string, columns: readonly string[], name: string): number {
  const found = columns.flatMap((column, index) => (column === name ? [index] : []))
  if (found.length === 1) return found[0]!
  if (found.length > 1) {
    const places = found.map((index) => `#${index + 1}`).join(', ')
    return refuse(
      `${file} has ${found.length} columns "${name}". Name the one that is meant by its place: ${places}.`,
    )
  }
  const place = Number(BY_PLACE.exec(name)?.[1] ?? Number.NaN)
  if (place >= 1 && place <= columns.length) return place - 1
  return refuse(`${file} has no column "${name}". It has ${listed(columns)}.`)
}

function listed(columns: readonly string[]): string {
  const names = columns.slice(0, MOST_NAMED).map((column, index) => `#${index + 1} ${shortened(column)}`)
  return [...names, ...(columns.length > MOST_NAMED ? [`${columns.length - MOST_NAMED} more`] : [])].join(
    ', ',
  )
}

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ')
  if (line === '') return '(unnamed)'
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}...` : line
}
