import type { CompoundBookings, Pipeline } from '../distribution/pipeline.ts'
import type { Crowding } from '../hazard/crowding.ts'
import { paceOfDeal } from '../hazard/paceOfDeal.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { winWithin } from '../hazard/winWithin.ts'
import { calledChance } from '../judgement/calledChance.ts'
import type { DealJudgement, ForecastBasis } from './forecastBasis.ts'
import type { Levers } from './levers.ts'
import { type NewBusinessWins, newBusinessWins } from './newBusinessWins.ts'

/** A basis turned into what the distribution is computed from; entry i of the pipeline is deal i of the basis. */
export interface LeveredPipeline {
  readonly pipeline: Pipeline
  /** Expected wins among deals not yet created. */
  readonly wins: number
}

/**
 * Applies levers and judgements. Size multiplies all amounts not yet won; conversion and cycle act on each
 * deal's course (`winWithin`); leads multiply creations. A judgement's amount replaces the deal's; what it
 * does to the chance is `calledChance`.
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
    probabilities[i] = calledChance(chances[i]!, judgement, deal.calledDateShift, basis.asOf, basis.period)
  }
  const { newBusiness, wins } = compoundBookings(basis, levers)
  const pipeline = { amounts, probabilities, certain: basis.wonToDate, correlation }
  return { pipeline: newBusiness === null ? pipeline : { ...pipeline, newBusiness }, wins }
}

/** Expected wins of deals not yet created as a random sum; null when there are none. */
export interface ExpectedNew {
  readonly newBusiness: CompoundBookings | null
  readonly wins: number
}

/** `atBaselineVolume`: `newBusinessWins` at the levers, which the lead volume leaves as it is. */
export function compoundBookings(
  basis: ForecastBasis,
  levers: Levers,
  atBaselineVolume: NewBusinessWins = newBusinessWins(basis, levers),
): ExpectedNew {
  const { created } = atBaselineVolume
  const wins = atBaselineVolume.wins * levers.leads
  if (wins <= 0 || basis.newBusiness.amounts.length === 0) return { newBusiness: null, wins: 0 }
  const winProbability = Math.min(1, atBaselineVolume.wins / created)
  const { dispersion, rateVariance, worthVariance } = basis.newBusiness
  const dispersionOfMore = dispersion + (levers.leads - 1) * created * rateVariance
  const felt = winProbability * (dispersionOfMore - 1) * shareFelt(basis.hazards.crowding)
  // The same list where sizes stay: what is worked out of it can then be shared.
  const { amounts: plain } = basis.newBusiness
  const amounts = levers.size === 1 ? plain : plain.map((amount) => amount * levers.size)
  if (amounts.every((amount) => amount === 0)) return { newBusiness: null, wins }
  return {
    newBusiness: {
      expectedWins: wins,
      // A count of variance D times its mean, thinned with chance p, has 1 + p (D - 1); of the excess, a crowded
      // pipeline evens out some. What all wins share besides adds its own variance times the squared mean.
      dispersion: 1 + felt + wins * worthVariance,
      winProbability,
      amounts,
    },
    wins,
  }
}

/**
 * How much of the scatter of creations beyond chance is felt in the wins: where closings go with the number
 * due to the power 1 - elasticity, so does their variance with its square (delta method; what isn't known of
 * the elasticity added).
 */
function shareFelt({ elasticity, error }: Crowding): number {
  return (1 - elasticity) ** 2 + error ** 2
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
