import type { Concern } from '../../../contract/dealing.ts'
import type { ForecastDocument } from '../../../contract/forecasting.ts'
import type { ForecastBasis, OpenDeal } from '../../../model/forecast/forecastBasis.ts'
import { countOf } from '../../../present/formatCount.ts'
import { CONCERN_WORDS } from '../../../present/judgementWords.ts'

export type NeedCode = 'concern' | 'older-than-all-won' | 'past-due' | 'quiet' | 'pushed' | 'no-amount'

/** Something in the data that says a deal needs help. */
export interface Need {
  readonly code: NeedCode
  readonly words: string
}

/** An open deal as the list shows it. */
export interface DealLine {
  readonly deal: OpenDeal
  /** Minor units, after an adjustment. */
  readonly amount: number
  readonly probability: number
  /** P(hit | won) - P(hit | lost); null without a target. */
  readonly importance: number | null
  readonly needs: readonly Need[]
  readonly concerns: readonly Concern[]
}

export interface DealLines {
  /** Those that need help first, then by how far help can move the chance of the target, then by amount. */
  readonly lines: readonly DealLine[]
  /** Open deals whose amount is an estimate; named once where it is most of them. */
  readonly withoutAmount: number
}

/** Where more than this share of open deals lacks an amount, that is how the file is kept, not a need of a deal. */
const RARE_SHARE = 0.5
/** A month without any recorded activity. */
const QUIET_DAYS = 30
/** One push is planning; from the second on it is a pattern worth a question. */
const MANY_PUSHES = 2

/** Joins deals, forecast and concerns, and finds in the data which deals need help. */
export function dealLines(
  basis: ForecastBasis,
  forecast: Pick<ForecastDocument, 'deals'>,
  concerns: readonly Concern[],
): DealLines {
  const withoutAmount = basis.deals.filter(isWithoutAmount).length
  const amountIsRare = withoutAmount <= basis.deals.length * RARE_SHARE
  const figures = new Map(forecast.deals.map((deal) => [deal.id, deal]))
  const open = concerns.filter(({ resolvedOn }) => resolvedOn === null)
  const lines = basis.deals.map((deal): DealLine => {
    const own = open.filter(({ dealId }) => dealId === deal.id)
    const figure = figures.get(deal.id)
    return {
      deal,
      amount: figure?.amount ?? deal.amount,
      probability: figure?.probability ?? deal.probability,
      importance: figure?.importance ?? null,
      needs: [
        ...own.map((concern) => ({
          code: 'concern' as const,
          words: CONCERN_WORDS[concern.kind].toLowerCase(),
        })),
        ...needsOf(deal, basis),
        ...(amountIsRare && isWithoutAmount(deal)
          ? [{ code: 'no-amount' as const, words: 'no amount recorded' }]
          : []),
      ],
      concerns: own,
    }
  })
  return { lines: lines.sort(byUrgency), withoutAmount }
}

function needsOf(deal: OpenDeal, basis: ForecastBasis): Need[] {
  const needs: Need[] = []
  const oldest = basis.hazards.oldestWonAge
  if (oldest !== null && deal.age > oldest) {
    needs.push({
      code: 'older-than-all-won',
      words: `older than any win (${countOf(deal.age, 'day')})`,
    })
  }
  if (deal.expectedClose !== null && deal.expectedClose < basis.asOf) {
    needs.push({
      code: 'past-due',
      words: `${countOf(basis.asOf - deal.expectedClose, 'day')} past its close date`,
    })
  }
  if (deal.lastActivity !== null && basis.asOf - deal.lastActivity >= QUIET_DAYS) {
    needs.push({ code: 'quiet', words: `quiet ${countOf(basis.asOf - deal.lastActivity, 'day')}` })
  }
  if (deal.pushes >= MANY_PUSHES)
    needs.push({ code: 'pushed', words: `close date pushed ${deal.pushes} times` })
  return needs
}

function isWithoutAmount(deal: OpenDeal): boolean {
  return deal.amountSource !== 'recorded' && deal.amountSource !== 'adjusted'
}

function byUrgency(a: DealLine, b: DealLine): number {
  const [needA, needB] = [Number(a.needs.length > 0), Number(b.needs.length > 0)]
  return needB - needA || weight(b) - weight(a) || b.amount - a.amount
}

/** Help moves a deal's odds: its chance p moves by p (1 - p), and the chance of the target by the importance times that. */
function weight({ importance, amount, probability }: DealLine): number {
  return (importance ?? amount) * probability * (1 - probability)
}
