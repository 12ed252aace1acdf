import type { Adjustment } from '../../contract/dealing.ts'
import { formatDay } from '../../model/calendar/day.ts'
import { parsePeriod } from '../../model/calendar/period.ts'
import type { BySteps, ScoredCall } from '../../model/judgement/scoredCall.ts'
import { allAdjustments } from '../../store/adjustments.ts'
import type { DealState } from '../../store/deals.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { dealStates } from '../deals/dealStates.ts'
import { type Exchange, exchangeTo } from '../forecast/exchange.ts'
import { workbookCurrency } from '../forecast/workbookCurrency.ts'
import { dayIn, fiscalYearStart } from '../frame.ts'
import { lastKnownDate } from '../lastKnownDay.ts'
import { remembered } from '../remembered.ts'

/** The calls made by an as-of date, by whether their outcome is known. Each is in one list, in the order of making. */
export interface DecidedCalls {
  readonly scored: readonly (ScoredCall & { readonly id: number })[]
  /** Still open, or no longer in the data. */
  readonly waiting: readonly Adjustment[]
  /** What the model said wasn't noted, or the deal closed on a day that no file tells. */
  readonly unscored: readonly Adjustment[]
}

/**
 * Holds every call against what became of its deal, with nothing but what was known on `asOf`: decided when the deal closed or the call's
 * period ended, whichever came first. Won after the period is not won within it.
 */
export function decidedCalls(db: ReadableWorkbook, asOf: string): DecidedCalls {
  return remembered(db, ['decided calls', asOf], () => decide(db, asOf))
}

function decide(db: ReadableWorkbook, asOf: string): DecidedCalls {
  const calls = allAdjustments(db).filter((call) => call.asOf <= asOf)
  const scored: DecidedCalls['scored'][number][] = []
  const waiting: Adjustment[] = []
  const unscored: Adjustment[] = []
  if (calls.length === 0) return { scored, waiting, unscored }
  const known = lastKnownDate(db, asOf)
  const states = new Map(dealStates(db, known).map((state) => [state.id, state]))
  const exchange = exchangeTo(db, workbookCurrency(db), known)
  const start = fiscalYearStart(db)
  for (const call of calls) {
    const said = saidThen(call)
    const period = call.period === null ? null : parsePeriod(call.period, start)
    const state = states.get(call.dealId)
    if (said === null || period === null) unscored.push(call)
    else if (state === undefined) waiting.push(call)
    else if (state.outcome !== 'open' && state.closedOn === null) unscored.push(call)
    else {
      const closed = state.outcome === 'open' ? null : state.closedOn
      const end = formatDay(period.end)
      const settled = closed !== null && closed <= end ? closed : end
      if (settled > known) {
        waiting.push(call)
        continue
      }
      const won = state.outcome === 'won' && closed! >= formatDay(period.start) && closed! <= end
      scored.push({
        id: call.id,
        author: call.author,
        dealId: call.dealId,
        period: period.label,
        madeOn: dayIn(call.asOf),
        settledOn: dayIn(settled),
        ...said,
        won,
        booked: won ? bookedOf(state, exchange) : 0,
      })
    }
  }
  return { scored, waiting, unscored }
}

function saidThen(call: Adjustment): Pick<ScoredCall, 'chances' | 'typed' | 'amounts'> | null {
  const { naiveProbability: naive, modelProbability: model, usedProbability: pooled, modelAmount } = call
  if (naive === null || model === null || pooled === null || modelAmount === null) return null
  // A call that takes the deal out of the period says that it won't be won there, whatever chance was typed beside it.
  const isOut = pooled === 0
  const chances: BySteps = { naive, model, person: isOut ? 0 : (call.probability ?? pooled), pooled }
  return {
    chances,
    typed: isOut ? null : call.probability,
    amounts: { model: modelAmount, called: call.amount ?? modelAmount },
  }
}

function bookedOf(state: DealState, exchange: Exchange): number | null {
  return state.amount === null ? null : exchange.convert(state.amount)
}
