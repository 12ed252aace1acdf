import { chanceSteps } from './chanceSteps.ts'
import { type DealPosition, dealPositions, type ForecastSide } from './dealPosition.ts'
import { FORECAST_MOVES, type ForecastMove, type MovePart } from './forecastMove.ts'
import { type DealPair, movesOfDeal } from './movesOfDeal.ts'
import { newBusinessMoves } from './newBusinessMoves.ts'
import { pipelineMovesOfDeal, standing } from './pipelineMovesOfDeal.ts'

/** Two forecasts of one period and one part, made on two days. */
export interface MovesInput {
  readonly opening: ForecastSide
  /** Not made on an earlier day. */
  readonly closing: ForecastSide
  /** Deals that were known on a day though no record stands for them (a currency without a rate). */
  readonly withoutRate?: { readonly opening: ReadonlySet<string>; readonly closing: ReadonlySet<string> }
  /** Open deals that the newest export no longer lists. */
  readonly unlisted?: ReadonlySet<string>
  /** Recorded amounts of the second day at the first day's exchange rates, where they differ; minor units. */
  readonly atOpeningRates?: ReadonlyMap<string, number>
}

/** One deal's part of a bar. */
export interface BarDeal extends Omit<MovePart, 'move'> {
  readonly position: DealPosition
  /** Chance of being won in the period on the two days, calls left aside; null where the deal wasn't counted. */
  readonly chanceBefore: number | null
  readonly chanceAfter: number | null
}

/** One bar between opening and closing; minor units, not rounded. New business has no deals behind it. */
export interface MoveBar {
  readonly move: ForecastMove
  readonly value: number
  readonly deals: readonly BarDeal[]
}

/** A bridge: opening plus its bars is closing, but for floating point. */
export interface Bridge {
  readonly opening: number
  readonly closing: number
  /** Only bars with something in them, in the order of `FORECAST_MOVES`. */
  readonly bars: readonly MoveBar[]
}

/** What moved between two forecasts: expected bookings, and the open pipeline as it stands in the file. */
export interface ForecastMoves {
  readonly expected: Bridge
  readonly pipeline: Bridge
}

/** Takes the change between two forecasts apart, deal by deal. Cost: deals x days left. */
export function forecastMoves(input: MovesInput): ForecastMoves {
  const { opening, closing } = input
  const { period } = closing.basis
  const stepsOf = chanceSteps(opening.basis, closing.basis)
  const expected = new Map<ForecastMove, BarDeal[]>()
  const pipeline = new Map<ForecastMove, BarDeal[]>()
  let [pipelineBefore, pipelineAfter] = [0, 0]
  for (const pair of pairsOf(input)) {
    const steps = () => stepsOf(pair.before!.open!, pair.before!.record, pair.after!.record)
    for (const part of movesOfDeal(pair, steps)) put(expected, pair, part)
    for (const part of pipelineMovesOfDeal(pair, period)) put(pipeline, pair, part)
    pipelineBefore += standing(pair.before, period)
    pipelineAfter += standing(pair.after, period)
  }
  const notCreated = newBusinessMoves(
    opening.basis,
    closing.basis,
    opening.evaluation.newBusiness,
    closing.evaluation.newBusiness,
  )
  return {
    expected: {
      opening: opening.evaluation.total.mean,
      closing: closing.evaluation.total.mean,
      bars: barsOf(expected, notCreated),
    },
    pipeline: { opening: pipelineBefore, closing: pipelineAfter, bars: barsOf(pipeline, {}) },
  }
}

/** Every deal counted on either day, once. */
function* pairsOf({
  opening,
  closing,
  withoutRate,
  unlisted,
  atOpeningRates,
}: MovesInput): Generator<DealPair> {
  const [before, after] = [dealPositions(opening), dealPositions(closing)]
  const knownBefore = knownIds(opening, withoutRate?.opening)
  const knownAfter = knownIds(closing, withoutRate?.closing)
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    yield {
      before: before.get(id) ?? null,
      after: after.get(id) ?? null,
      knownBefore: knownBefore(id),
      knownAfter: knownAfter(id),
      listed: !unlisted?.has(id),
      atOpeningRate: atOpeningRates?.get(id),
    }
  }
}

function knownIds({ learned }: ForecastSide, withoutRate?: ReadonlySet<string>) {
  const ids = new Set(learned.known.map(({ id }) => id))
  return (id: string) => ids.has(id) || (withoutRate?.has(id) ?? false)
}

function put(bars: Map<ForecastMove, BarDeal[]>, { before, after }: DealPair, part: MovePart): void {
  const { move, ...rest } = part
  const deal = {
    ...rest,
    position: (after ?? before)!,
    chanceBefore: before?.probability ?? null,
    chanceAfter: after?.probability ?? null,
  }
  const bar = bars.get(move)
  if (bar) bar.push(deal)
  else bars.set(move, [deal])
}

function barsOf(
  dealsOf: ReadonlyMap<ForecastMove, readonly BarDeal[]>,
  others: { readonly [move in ForecastMove]?: number },
): readonly MoveBar[] {
  return FORECAST_MOVES.flatMap((move): MoveBar[] => {
    const deals = dealsOf.get(move) ?? []
    const value = deals.reduce((sum, deal) => sum + deal.value, others[move] ?? 0)
    return deals.length > 0 || value !== 0 ? [{ move, value, deals }] : []
  })
}
