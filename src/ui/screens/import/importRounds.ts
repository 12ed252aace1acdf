import { daysInNames } from './asOfEntry.ts'
import { isTaken, type Reading } from './reading.ts'

/** Files that are imported together, and the day that they show; null takes the newest date in them. */
export interface ImportRound {
  readonly asOf: string | null
  readonly readings: readonly Reading[]
}

/**
 * Exports of different days become one import each, oldest first, so that their differences become history. Files whose
 * name states no day go with the newest. A day that a person typed holds for all files.
 */
export function importRounds(readings: readonly Reading[], typed: string | null): ImportRound[] {
  const days = daysInNames(readings.filter(isTaken))
  const newest = days.at(-1)
  if (typed !== null || newest === undefined) return [{ asOf: typed, readings }]
  const dayOf = ({ proposal: { snapshotOn } }: Reading) =>
    snapshotOn !== null && days.includes(snapshotOn) ? snapshotOn : newest
  return days.map((day) => ({ asOf: day, readings: readings.filter((reading) => dayOf(reading) === day) }))
}
