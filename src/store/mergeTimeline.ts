import type { ImportedAmount } from '../contract/records.ts'

/** What merging needs to know of one stored version of a deal. */
export interface TimelineEntry {
  /** Row id of the version. */
  readonly id: number
  /** Whether it is the open version that precedes that row and follows from it, in place of the row itself. */
  readonly isOpening: boolean
  readonly knownFrom: string
  readonly recorded: boolean
  /** `YYYY-MM-DD` or null. */
  readonly expectedCloseOn: string | null
  readonly amount: ImportedAmount
  /** Day from which these values were on record: that of the change, or of the export that they were read back from. */
  readonly onRecordFrom: string
}

/** The versions of one deal that one import brought, oldest first, never empty. */
export interface TimelineOfBatch {
  /** Day whose knowledge the import holds, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly entries: readonly TimelineEntry[]
}

/**
 * One deal's timeline out of several imports, which must come in order of `asOf` (ties: the later import last).
 *
 * - An import of the same day replaces what an earlier one said of the deal: it is a correction.
 * - An import with recorded stage changes of the deal replaces it too: it knows what the others had to infer.
 * - Any other later import is a newer snapshot. What the older one knew up to its day stays, since that is what was
 *   known then; versions dated after that day count from their date; and when the newest version is dated before
 *   that day (an amount was edited, say), its values count from the newer snapshot's day, when they were first seen.
 *
 * A deal that a later import doesn't list keeps its last state. The result is ordered by `knownFrom`, one entry a day.
 */
export function mergeTimeline(batches: readonly TimelineOfBatch[]): TimelineEntry[] {
  let merged: TimelineEntry[] = []
  let mergedTo: string | null = null
  for (const { asOf, entries } of batches) {
    const replaces = mergedTo === null || asOf === mergedTo || entries.some((entry) => entry.recorded)
    merged = replaces ? [...entries] : continued(merged, mergedTo as string, asOf, entries)
    mergedTo = asOf
  }
  return merged.filter((entry, index) => entry.knownFrom !== merged[index + 1]?.knownFrom)
}

function continued(
  merged: readonly TimelineEntry[],
  mergedTo: string,
  asOf: string,
  entries: readonly TimelineEntry[],
): TimelineEntry[] {
  const kept = merged.filter((entry) => entry.knownFrom <= mergedTo)
  const added = entries.filter((entry) => entry.knownFrom > mergedTo)
  const newest = entries.at(-1)
  if (added.length > 0 || !newest) return [...kept, ...added]
  return [...kept, { ...newest, knownFrom: asOf, onRecordFrom: asOf }]
}

/** The entry of a timeline that counts on a day, and what happened up to then. */
export interface FoundEntry {
  readonly entry: TimelineEntry
  /** How often the expected close had been moved out. */
  readonly pushes: number
  /** How often the amount had been changed. */
  readonly amountChanges: number
  /** Whether the values were on record that day, rather than being read back from a row of a later one. */
  readonly isOfItsDay: boolean
}

/**
 * The entry that counts on `asOf`, and how often the expected close had been moved out and the amount changed by then; null when
 * the deal wasn't known yet. A missing value is passed over: neither its coming nor its going is a change. `timeline` is ordered
 * by `knownFrom`.
 */
export function entryAsOf(timeline: readonly TimelineEntry[], asOf: string): FoundEntry | null {
  let entry: TimelineEntry | null = null
  let expected: string | null = null
  let amount: ImportedAmount = null
  let pushes = 0
  let amountChanges = 0
  for (const candidate of timeline) {
    if (candidate.knownFrom > asOf) break
    entry = candidate
    if (candidate.amount !== null) {
      if (amount !== null && differs(amount, candidate.amount)) amountChanges++
      amount = inCurrencyOf(amount, candidate.amount)
    }
    if (candidate.expectedCloseOn === null) continue
    if (expected !== null && candidate.expectedCloseOn > expected) pushes++
    expected = candidate.expectedCloseOn
  }
  return entry && { entry, pushes, amountChanges, isOfItsDay: entry.onRecordFrom <= asOf }
}

/** An amount that names no currency is in the same one as the amount before. */
function differs(before: NonNullable<ImportedAmount>, after: NonNullable<ImportedAmount>): boolean {
  if (before.minor !== after.minor) return true
  return before.currency !== null && after.currency !== null && before.currency !== after.currency
}

function inCurrencyOf(before: ImportedAmount, after: NonNullable<ImportedAmount>): ImportedAmount {
  return after.currency === null && before !== null ? { ...after, currency: before.currency } : after
}
