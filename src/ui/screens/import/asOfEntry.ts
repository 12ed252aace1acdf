import type { Entry } from '../../../present/entry.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { parseDateInput } from '../../../present/parseDateInput.ts'
import type { Reading } from './reading.ts'

/** The day that the files show, as it stands in the field, and who put it there. */
export interface AsOfEntry {
  readonly text: string
  readonly from: 'nobody' | 'name' | 'you'
}

/** The days that the names of files state, oldest first. */
export function daysInNames(readings: readonly Reading[]): string[] {
  const days = readings.map(({ proposal }) => proposal.snapshotOn).filter((day) => day !== null)
  return [...new Set(days)].sort()
}

/** The entry after the files changed: the one day that their names state, unless a person typed another. */
export function asOfOf(before: AsOfEntry, readings: readonly Reading[]): AsOfEntry {
  if (before.from === 'you') return before
  const [day, ...others] = daysInNames(readings)
  if (day === undefined || others.length > 0) return { text: '', from: 'nobody' }
  return { text: formatDate(day), from: 'name' }
}

/** The day in the field; null when it is empty. */
export function typedDay({ text }: AsOfEntry): Entry<string> | null {
  return text.trim() === '' ? null : parseDateInput(text)
}
