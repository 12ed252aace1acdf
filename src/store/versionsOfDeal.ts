import type { DealRow, StageChangeRow } from '../contract/records.ts'

/** `knownFrom` of a fact without a date: it counts as known on every day. */
export const ALWAYS = ''

/** One deal as it was known from a day on, until the next version's day. */
export interface DealVersion extends DealRow {
  /** `YYYY-MM-DD`, or ALWAYS. */
  readonly knownFrom: string
  /** Whether the source recorded the change that day (stage history), rather than the row being read backwards. */
  readonly recorded: boolean
}

/** What else `versionsOfDeal` may know besides the row. */
export interface VersionContext {
  /** Day of the export, `YYYY-MM-DD`: a closing without a date is known from then. */
  readonly asOf: string
  /** The deal's own changes, in any order. */
  readonly stageChanges?: readonly StageChangeRow[]
  /** Outcome that entering a stage means; a stage that is missing leaves the deal open until it closes. */
  readonly outcomeOfStage?: ReadonlyMap<string, DealRow['outcome']>
}

/**
 * Reads one exported row backwards into what was known when, in order of time.
 *
 * Without stage history an open deal has one version, from its creation (ALWAYS when undated) with today's values.
 * A closed deal has an open version from its creation, in which stage, amount, expected close, activity and
 * attributes are missing since the row only tells how they ended, and a closed one from the closing day. A closed
 * deal without a creation date is known only from its closing: before that nobody could have listed it.
 *
 * With stage history each change is a version: stage, amount and expected close as of then (a blank cell keeps the
 * value before; an amount without a currency has the row's), and the row's own values count from the last event on; where the stage, amount or expected close of an open
 * one are not as that event left them, they count from the day of the export, since nobody recorded when they changed. A deal that was won and is lost later is
 * won in between where `outcomeOfStage` names the stage.
 */
export function versionsOfDeal(row: DealRow, context: VersionContext): DealVersion[] {
  const changes = [...(context.stageChanges ?? [])].sort(byDateThenLine)
  const first = changes[0]
  const versions: DealVersion[] = []
  const opening = openingDay(row, first, context.asOf)
  if (opening !== null) versions.push({ ...openingOf(row, first), knownFrom: opening, recorded: false })
  for (const change of changes) {
    const before = versions.at(-1) ?? { ...openingOf(row, first), knownFrom: ALWAYS, recorded: false }
    if (closesBetween(row, before, change)) versions.push(closedOnItsDay(row, before))
    versions.push(afterChange(row, versions.at(-1) ?? before, change, context))
  }
  const final = finalVersion(row, versions, changes, context.asOf)
  if (isOnlyOfTheExport(final, versions.at(-1), changes, context.asOf)) {
    versions.push({ ...final, knownFrom: context.asOf, recorded: false })
  } else versions.push(final)
  return versions.filter((version, index) => version.knownFrom !== versions[index + 1]?.knownFrom)
}

/** The day of an open version that precedes every event; null when there is none. */
function openingDay(row: DealRow, first: StageChangeRow | undefined, asOf: string): string | null {
  if (row.createdOn === null) return null
  const next = first?.changedOn ?? finalDay(row, asOf)
  return row.createdOn < next ? row.createdOn : null
}

/** From when a row's own values count where there is no stage history. */
function finalDay(row: DealRow, asOf: string): string {
  if (row.outcome === 'open') return row.createdOn ?? ALWAYS
  return row.closedOn ?? asOf
}

function openingOf(row: DealRow, first: StageChangeRow | undefined): DealRow {
  return { ...asOpened(row), stage: first?.fromStage ?? null }
}

/** A closed deal as it must have stood when it was opened: what its row only tells of the end is missing. */
export function asOpened<Row extends DealRow>(row: Row): Row {
  return {
    ...row,
    outcome: 'open',
    stage: null,
    amount: null,
    expectedCloseOn: null,
    closedOn: null,
    lostReason: null,
    nextStep: null,
    lastActivityOn: null,
    attributes: {},
  }
}

/** Whether the row's closing day lies before `change` without a version that is closed by then. */
function closesBetween(row: DealRow, before: DealVersion, change: StageChangeRow): boolean {
  return (
    row.outcome !== 'open' &&
    row.closedOn !== null &&
    before.outcome === 'open' &&
    before.knownFrom < row.closedOn &&
    row.closedOn < change.changedOn
  )
}

function closedOnItsDay(row: DealRow, before: DealVersion): DealVersion {
  return {
    ...before,
    outcome: row.outcome,
    closedOn: row.closedOn,
    amount: row.amount ?? before.amount,
    knownFrom: row.closedOn ?? before.knownFrom,
    recorded: false,
  }
}

function afterChange(
  row: DealRow,
  before: DealVersion,
  change: StageChangeRow,
  { outcomeOfStage }: VersionContext,
): DealVersion {
  const closedByThen = row.closedOn !== null && row.closedOn <= change.changedOn
  const outcome =
    (change.toStage === null ? undefined : outcomeOfStage?.get(change.toStage)) ??
    (closedByThen ? row.outcome : 'open')
  return {
    ...before,
    outcome,
    stage: change.toStage ?? before.stage,
    amount:
      amountOfChange(row, change) ??
      (outcome !== 'open' && outcome === row.outcome ? row.amount : null) ??
      before.amount,
    expectedCloseOn: change.expectedCloseOn ?? before.expectedCloseOn,
    closedOn: outcome === 'open' ? null : outcome === before.outcome ? before.closedOn : change.changedOn,
    knownFrom: change.changedOn,
    recorded: true,
  }
}

/** A history file often has no column for the currency: an amount without one is in that of its deal's row. */
function amountOfChange(row: DealRow, { amount }: StageChangeRow): DealRow['amount'] {
  if (amount === null || amount.currency !== null) return amount
  return { ...amount, currency: row.amount?.currency ?? null }
}

/** Whether an open row tells something that its last recorded change, on a day before the export, didn't. */
function isOnlyOfTheExport(
  final: DealVersion,
  before: DealVersion | undefined,
  changes: readonly StageChangeRow[],
  asOf: string,
): boolean {
  const last = changes.at(-1)
  if (final.outcome !== 'open' || !last || before?.outcome !== 'open' || last.changedOn >= asOf) return false
  return (
    final.stage !== before.stage ||
    final.expectedCloseOn !== before.expectedCloseOn ||
    final.amount?.minor !== before.amount?.minor
  )
}

/** The row as it stands, from the day of its last event. A closing that the row doesn't date is the last change. */
function finalVersion(
  row: DealRow,
  versions: readonly DealVersion[],
  changes: readonly StageChangeRow[],
  asOf: string,
): DealVersion {
  const lastChange = changes.at(-1)
  if (!lastChange) return { ...row, knownFrom: finalDay(row, asOf), recorded: false }
  const closing = row.outcome === 'open' ? null : row.closedOn
  const isAfterLastChange = closing !== null && closing > lastChange.changedOn
  const before = versions.at(-1)
  return {
    ...row,
    stage: row.stage ?? lastChange.toStage,
    amount: row.amount ?? before?.amount ?? null,
    expectedCloseOn: row.expectedCloseOn ?? before?.expectedCloseOn ?? null,
    closedOn: row.outcome === 'open' ? null : (row.closedOn ?? lastChange.changedOn),
    knownFrom: isAfterLastChange ? closing : lastChange.changedOn,
    recorded: !isAfterLastChange,
  }
}

function byDateThenLine(a: StageChangeRow, b: StageChangeRow): number {
  return a.changedOn < b.changedOn ? -1 : a.changedOn > b.changedOn ? 1 : a.line - b.line
}

/**
 * Learns what entering a stage means from the rows themselves: a stage that stands only on won rows is a winning
 * one, only on lost rows a losing one. A stage on rows of several outcomes, or on open rows, is left out. For rows that
 * come one after another. Memory: the stages.
 */
export function stageOutcomeLearner(): {
  add(row: Pick<DealRow, 'stage' | 'outcome'>): void
  outcomes(): Map<string, DealRow['outcome']>
} {
  const seen = new Map<string, DealRow['outcome'] | null>()
  return {
    add({ stage, outcome }) {
      if (stage === null) return
      const known = seen.get(stage)
      if (known === undefined) seen.set(stage, outcome)
      else if (known !== outcome && known !== null) seen.set(stage, null)
    },
    outcomes() {
      const result = new Map<string, DealRow['outcome']>()
      for (const [stage, outcome] of seen) {
        if (outcome !== null && outcome !== 'open') result.set(stage, outcome)
      }
      return result
    },
  }
}
