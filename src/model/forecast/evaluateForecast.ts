import type { BookingsDistribution } from '../distribution/bookingsDistribution.ts'
import { dealImportance } from '../distribution/dealImportance.ts'
import type { Pipeline } from '../distribution/pipeline.ts'
import { pipelineDistribution } from '../distribution/pipelineDistribution.ts'
import type { CallCategory } from '../judgement/callCategory.ts'
import { categoryOfDeal, type DealCategory } from '../rollUp/categoryOfDeal.ts'
import type { DealJudgement, ForecastBasis } from './forecastBasis.ts'
import { leveredPipeline } from './leveredPipeline.ts'
import { BASELINE_LEVERS, type Levers } from './levers.ts'

/** What to evaluate a basis at. */
export interface ForecastSettings {
  readonly levers?: Levers
  /** Minor units. */
  readonly target: number
  /** In place of the measured one. */
  readonly correlation?: number
  /** Whether each deal's importance is wanted; it costs about as much again. */
  readonly importance?: boolean
  /** In place of the judgement in the basis, for the deals named. */
  readonly judgements?: ReadonlyMap<string, DealJudgement>
  /** Where the distribution comes from; `pipelineDistribution` by default. */
  readonly distributionOf?: (pipeline: Pipeline) => BookingsDistribution
}

/** One open deal as the forecast uses it: levers and judgement applied. */
export interface EvaluatedDeal {
  readonly id: string
  readonly amount: number
  readonly probability: number
  /** P(target reached | won) - P(target reached | lost); null when not asked for. */
  readonly importance: number | null
  readonly category: CallCategory
  /** Who says so: a person's call, the deal's file, or else the chance. */
  readonly categorySource: DealCategory['source']
}

/** The range of a sum of bookings, minor units. */
export interface BookingsRange {
  readonly mean: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** A forecast in parts: won to date + open + new business sum to the total's mean. Minor units. */
export interface ForecastEvaluation {
  readonly wonToDate: number
  readonly open: {
    readonly count: number
    readonly amount: number
    /** Flat win rate times open amount, as a CRM shows it. */
    readonly stageWeighted: number
    readonly expected: number
  }
  readonly newBusiness: { readonly expected: number; readonly wins: number }
  readonly total: BookingsRange
  /** Chance of reaching the target. */
  readonly chance: number
  readonly distribution: BookingsDistribution
  readonly correlation: number
  readonly deals: readonly EvaluatedDeal[]
}

/** The forecast of a basis, levers and judgements applied; pure and fit for each move of a slider. */
export function evaluateForecast(basis: ForecastBasis, settings: ForecastSettings): ForecastEvaluation {
  const { target, levers = BASELINE_LEVERS } = settings
  const correlation = settings.correlation ?? basis.correlation.value
  const { pipeline, wins } = leveredPipeline(basis, levers, correlation, settings.judgements)
  const distribution = (settings.distributionOf ?? pipelineDistribution)(pipeline)
  const importance = settings.importance ? dealImportance(pipeline, target) : null
  let amount = 0
  let expected = 0
  const deals = basis.deals.map(({ id, filedCategory, judgement }, i) => {
    const called = (settings.judgements?.get(id) ?? judgement)?.category ?? null
    const { category, source } = categoryOfDeal(pipeline.probabilities[i]!, filedCategory, called)
    const deal = {
      id,
      amount: pipeline.amounts[i]!,
      probability: pipeline.probabilities[i]!,
      importance: importance?.[i] ?? null,
      category,
      categorySource: source,
    }
    amount += deal.amount
    expected += deal.amount * deal.probability
    return deal
  })
  const newAmounts = pipeline.newBusiness?.amounts ?? []
  let newExpected = 0
  for (let i = 0; i < newAmounts.length; i++) newExpected += (wins * newAmounts[i]!) / newAmounts.length
  return {
    wonToDate: basis.wonToDate,
    open: { count: deals.length, amount, stageWeighted: basis.flatWinRate * amount, expected },
    newBusiness: { expected: newExpected, wins },
    total: {
      mean: basis.wonToDate + expected + newExpected,
      p10: distribution.quantile(0.1),
      p50: distribution.quantile(0.5),
      p90: distribution.quantile(0.9),
    },
    chance: distribution.chanceOfAtLeast(target),
    distribution,
    correlation,
    deals,
  }
}
