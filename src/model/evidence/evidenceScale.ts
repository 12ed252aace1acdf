import type { Day } from '../calendar/day.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { columnsToLearnFrom } from './columnsToLearnFrom.ts'
import type { Landmark } from './landmarkCases.ts'

/** What levels are measured against, the same on every past day and today. */
export interface EvidenceScale {
  /** Median amount and list price of won deals (the upper one of two), minor units; null without any, which leaves the family out. */
  readonly typicalAmount: number | null
  readonly typicalListPrice: number | null
  /** Day of the first recorded win of all, and of each account; null without any. */
  readonly firstWin: Day | null
  readonly firstWins: ReadonlyMap<string, Day>
  /** Further columns of the deals' file that are looked at. */
  readonly columns: readonly string[]
  /**
   * Whether the newest known amount of a deal may stand for the one on a past day that no record tells: amounts are then as usual on
   * won as on lost and on open deals, so that having one tells nothing of the end.
   */
  readonly newestAmounts: boolean
}

/** Nothing to measure against: sizes, list prices and columns are left out, and no account has bought before. */
export const NO_SCALE: EvidenceScale = {
  typicalAmount: null,
  typicalListPrice: null,
  firstWin: null,
  firstWins: new Map(),
  columns: [],
  newestAmounts: false,
}

/** Share of won, of lost and of open deals each that has to carry an amount for the newest amounts to be learned from. */
const ENOUGH_AMOUNTS = 0.9

/** The scale from what is known on the as-of date of the fit. Linear. */
export function evidenceScale(known: readonly DealRecord[], landmarks: readonly Landmark[]): EvidenceScale {
  const won = known.filter(({ outcome }) => outcome === 'won')
  const firstWins = new Map<string, Day>()
  let firstWin: Day | null = null
  for (const { account, closed } of won) {
    if (closed === null) continue
    if (firstWin === null || closed < firstWin) firstWin = closed
    if (account === null) continue
    if (closed < (firstWins.get(account) ?? Number.POSITIVE_INFINITY)) firstWins.set(account, closed)
  }
  return {
    typicalAmount: upperMedian(won.map(({ amount }) => amount)),
    typicalListPrice: upperMedian(won.map(({ listPrice }) => listPrice)),
    firstWin,
    firstWins,
    columns: columnsToLearnFrom(landmarks),
    newestAmounts: (['won', 'lost', 'open'] as const).every((outcome) => areUsual(known, outcome)),
  }
}

function areUsual(known: readonly DealRecord[], outcome: DealRecord['outcome']): boolean {
  const dated = known.filter((record) => record.outcome === outcome && record.created !== null)
  const withAmount = dated.filter(({ amount }) => amount !== null && amount > 0)
  return withAmount.length > 0 && withAmount.length >= ENOUGH_AMOUNTS * dated.length
}

function upperMedian(values: readonly (number | null)[]): number | null {
  const positive = values
    .flatMap((value) => (value !== null && value > 0 ? [value] : []))
    .sort((a, b) => a - b)
  return positive[Math.floor(positive.length / 2)] ?? null
}
