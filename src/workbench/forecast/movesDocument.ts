import {
  type Bridge,
  MOST_BAR_DEALS,
  type MoveBar,
  type MovesDocument,
  type MovesInput,
} from '../../contract/movingForecast.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { formatDay, parseDay } from '../../model/calendar/day.ts'
import { evaluateForecast } from '../../model/forecast/evaluateForecast.ts'
import type { ForecastSide } from '../../model/moves/dealPosition.ts'
import {
  forecastMoves,
  type MoveBar as ModelBar,
  type Bridge as ModelBridge,
  type BarDeal as ModelDeal,
} from '../../model/moves/forecastMoves.ts'
import { roundedParts } from '../../model/rollUp/roundedParts.ts'
import { badInput } from '../badInput.ts'
import { dealStates } from '../deals/dealStates.ts'
import { dayIn, periodDocument } from '../frame.ts'
import type { Workbench } from '../workbench.ts'
import { type LoadedScope, loadScope } from './loadScope.ts'
import { movesSince } from './movesSince.ts'
import { openingScope } from './openingScope.ts'
import { unlistedDeals } from './unlistedDeals.ts'

/** What moved between two forecasts of one period; amounts are whole minor units that sum exactly, bar by bar and deal by deal. */
export function movesDocument(bench: Workbench, input: MovesInput): MovesDocument {
  const { to, where } = input
  const period = input.period === undefined ? {} : { period: input.period }
  const part = where === undefined ? {} : { where }
  const closing = loadScope(bench, { ...(to === undefined ? {} : { asOf: to }), ...period, ...part })
  const choices = movesSince(bench.workbook.db, dayIn(closing.asOf), closing.basis.period)
  const from = input.from ?? choices[0]!.on
  const first = parseDay(from)
  if (first === null) throw badInput('from', `${from} is not a day of the calendar`)
  if (first > dayIn(closing.asOf)) throw badInput('from', `${from} lies after ${closing.asOf}`)
  const opening = openingScope(bench, { asOf: from, period: closing.basis.period.label, ...part })
  const { target } = closing
  const [before, after] = [sideOf(opening, target), sideOf(closing, target)]
  const moves = forecastMoves({
    opening: before,
    closing: after,
    withoutRate: { opening: withoutRate(bench, opening), closing: withoutRate(bench, closing) },
    unlisted: unlistedDeals(bench.workbook.db, knownDay(opening), knownDay(closing)),
    atOpeningRates: atOpeningRates(bench, opening, closing),
  })
  return {
    from,
    to: closing.asOf,
    since: input.from === undefined ? choices[0]!.code : null,
    period: periodDocument(closing.basis.period),
    currency: closing.currency,
    target,
    ...bridgeDocument(moves.expected),
    chance: target === null ? null : { opening: before.evaluation.chance, closing: after.evaluation.chance },
    pipeline: bridgeDocument(moves.pipeline),
    choices: [...choices],
  }
}

/** A forecast as it was made that day; its chance is of the later day's target. */
function sideOf({ basis, learned, picks }: LoadedScope, target: number | null): ForecastSide {
  const evaluation = evaluateForecast(basis, { target: target ?? 0 })
  return { basis, evaluation, learned, select: picks ?? undefined }
}

/** Last day whose facts a forecast knows, `YYYY-MM-DD`. */
function knownDay({ basis }: LoadedScope): string {
  return formatDay(basis.asOf)
}

function withoutRate(bench: Workbench, scope: LoadedScope): ReadonlySet<string> {
  if (scope.unconverted.length === 0) return new Set()
  const counted = new Set(scope.records.map(({ id }) => id))
  const states = dealStates(bench.workbook.db, knownDay(scope))
  return new Set(states.flatMap(({ id }) => (counted.has(id) ? [] : [id])))
}

/** Amounts of the later day in foreign currencies whose rate has changed, at the earlier day's rate. */
function atOpeningRates(
  bench: Workbench,
  opening: LoadedScope,
  closing: LoadedScope,
): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>()
  if (closing.foreign.length === 0) return amounts
  for (const { id, amount } of dealStates(bench.workbook.db, knownDay(closing))) {
    if (amount === null) continue
    const then = opening.exchange.convert(amount)
    if (then !== null && then !== closing.exchange.convert(amount)) amounts.set(id, then)
  }
  return amounts
}

function bridgeDocument(bridge: ModelBridge): Bridge {
  const values = bridge.bars.map(({ value }) => value)
  const difference = bridge.closing - bridge.opening
  // The bars are the difference by the way they are made: anything else would be a figure out of nowhere.
  if (Math.abs(sumOf(values) - difference) > 1)
    throw new Error(`The moves sum to ${sumOf(values)}, not ${difference}.`)
  const [opening, closing] = [roundMoney(bridge.opening), roundMoney(bridge.closing)]
  const amounts = roundedParts(values, closing - opening)
  return { opening, closing, bars: bridge.bars.map((bar, i) => barDocument(bar, amounts[i]!)) }
}

function barDocument({ move, deals }: ModelBar, amount: number): MoveBar {
  if (deals.length === 0) return { move, count: 0, amount, deals: [], rest: { count: 0, amount: 0 } }
  const shares = roundedParts(
    deals.map((deal) => deal.value),
    amount,
  )
  const largest = deals
    .map((deal, i) => ({ deal, share: shares[i]! }))
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || compare(idOf(a.deal), idOf(b.deal)))
  const rest = largest.slice(MOST_BAR_DEALS)
  return {
    move,
    count: deals.length,
    amount,
    deals: largest.slice(0, MOST_BAR_DEALS).map(({ deal, share }) => ({
      id: idOf(deal),
      name: deal.position.record.name,
      owner: deal.position.record.owner,
      amount: share,
      from: inWholeUnits(deal.from),
      to: inWholeUnits(deal.to),
      chanceFrom: deal.chanceBefore,
      chanceTo: deal.chanceAfter,
    })),
    rest: { count: rest.length, amount: sumOf(rest.map(({ share }) => share)) },
  }
}

function idOf(deal: ModelDeal): string {
  return deal.position.record.id
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function inWholeUnits(cell: string | number | null): string | number | null {
  return typeof cell === 'number' ? roundMoney(cell) : cell
}
