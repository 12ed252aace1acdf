import type { CompoundBookings, Pipeline } from '../distribution/pipeline.ts'
import { paceOfDeal } from '../hazard/paceOfDeal.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { winWithin } from '../hazard/winWithin.ts'
import type { DealJudgement, ForecastBasis } from './forecastBasis.ts'
import type { Levers } from './levers.ts'
import { newBusinessWins } from './newBusinessWins.ts'
import { pooledJudgement } from './pooledJudgement.ts'

/** A basis turned into what the distribution is computed from; entry i of the pipeline is deal i of the basis. */
export interface LeveredPipeline {
  readonly pipeline: Pipeline
  /** Expected wins among deals not yet created. */
  readonly wins: number
}

/**
 * Applies levers and judgements. Size multiplies all amounts not yet won; conversion and cycle act on each deal's course (`winWithin`); leads
 * multiply creations. A judgement's amount replaces the deal's, its chance is pooled with the model's.
 */
export function leveredPipeline(
  basis: ForecastBasis,
  levers: Levers,
  correlation: number,
  judgements?: ReadonlyMap<string, DealJudgement>,
): LeveredPipeline {
  const chances = modelChances(basis, levers)
  const amounts = new Float64Array(basis.deals.length)
  const probabilities = new Float64Array(basis.deals.length)
  for (let i = 0; i < basis.deals.length; i++) {
    const deal = basis.deals[i]!
    const judgement = judgements?.get(deal.id) ?? deal.judgement
    amounts[i] = Math.max(0, judgement?.amount ?? deal.amount) * levers.size
    probabilities[i] = chances[i]! === 0 ? 0 : pooledJudgement(chances[i]!, judgement?.probability ?? null)
  }
  const { newBusiness, wins } = compoundBookings(basis, levers)
  const pipeline = { amounts, probabilities, certain: basis.wonToDate, correlation }
  return { pipeline: newBusiness === null ? pipeline : { ...pipeline, newBusiness }, wins }
}

/** Expected wins of deals not yet created as a random sum; null when there are none. */
function compoundBookings(
  basis: ForecastBasis,
  levers: Levers,
): { readonly newBusiness: CompoundBookings | null; readonly wins: number } {
  const { created, wins: atBaselineVolume } = newBusinessWins(basis, levers)
  const wins = atBaselineVolume * levers.leads
  if (wins <= 0 || basis.newBusiness.amounts.length === 0) return { newBusiness: null, wins: 0 }
  const winProbability = Math.min(1, atBaselineVolume / created)
  return {
    newBusiness: {
      expectedWins: wins,
      // A count of variance D times its mean, thinned with chance p, has 1 + p (D - 1).
      dispersion: 1 + winProbability * (basis.newBusiness.dispersion - 1),
      winProbability,
      amounts: basis.newBusiness.amounts.map((amount) => amount * levers.size),
    },
    wins,
  }
}

function modelChances(basis: ForecastBasis, levers: Levers): readonly number[] {
  if (levers.conversion === 1 && levers.cycle === 1) return basis.deals.map((deal) => deal.probability)
  const window = { from: basis.asOf, start: basis.period.start, to: basis.period.end }
  const chance = winWithin(basis.hazards, window, levers)
  const paceOf = paceOfDeal(basis.hazards)
  return basis.deals.map(({ age, owner, created, logOddsShift }) =>
    shiftLogOdds(chance(age, paceOf(owner, created).both.effect), logOddsShift),
  )
}
