import { type AmountRatio, amountRatio } from '../amounts/amountRatio.ts'
import type { CreditedRatio } from '../amounts/creditedRatios.ts'
import { type LearnedNewBusiness, learnNewBusiness } from '../arrivals/learnNewBusiness.ts'
import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import type { FittedEvidence } from '../evidence/evidenceEffects.ts'
import { type EvidenceScale, evidenceScale } from '../evidence/evidenceScale.ts'
import { fitEvidence } from '../evidence/fitEvidence.ts'
import { type Landmark, landmarkCases } from '../evidence/landmarkCases.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { fitClosingHazards, PRIOR_LOSSES, PRIOR_WINS } from '../hazard/fitClosingHazards.ts'
import { amountOfDeal, type EstimatedAmount, listPriceRatio } from './amountOfDeal.ts'
import type { DealRecord } from './dealRecord.ts'
import type { CorrelationEvidence } from './forecastBasis.ts'
import { knownOn } from './knownOn.ts'
import type { LeadRecord } from './leadRecord.ts'
import { leadsKnownOn } from './leadsKnownOn.ts'
import { measureCorrelation } from './measureCorrelation.ts'

/** Facts that rates are learned from. */
export interface LearningInput {
  readonly records: readonly DealRecord[]
  readonly asOf: Day
  readonly leads?: readonly LeadRecord[]
  /** The pipeline on past days, from which is learned what stage, close date and the like mean; none by default. */
  readonly landmarks?: readonly Landmark[]
  readonly correlationPrior?: number
  /** First month of the fiscal year; it sets which month is a quarter's last. */
  readonly fiscalYearStart?: FiscalYearStart
}

/** What is learned from everything known on the as-of date, whichever period and part is asked about. */
export interface LearnedForecast {
  readonly asOf: Day
  readonly fiscalYearStart: FiscalYearStart
  /** The records and leads as they were known on the as-of date. */
  readonly known: readonly DealRecord[]
  readonly leads: readonly LeadRecord[]
  readonly hazards: ClosingHazards
  readonly evidence: FittedEvidence
  /** What the evidence's levels are measured against. */
  readonly scale: EvidenceScale
  readonly newBusiness: LearnedNewBusiness
  /** What recorded amounts of open deals became by the win; null where no past record tells. */
  readonly amountRatio: AmountRatio | null
  /** Won value against list value of all products; null where no won deal has both. */
  readonly listPriceRatio: CreditedRatio | null
  readonly amountOf: (deal: DealRecord) => EstimatedAmount
  readonly correlation: CorrelationEvidence
  /** Won share by count of all closed deals; the prior's before any has closed. */
  readonly flatWinRate: number
}

/**
 * Fits everything that doesn't hang on the period or on the part asked about, from nothing but what was known
 * on `asOf`: the expensive half of a forecast, done once for a state of the facts. Cost: linear in deal-days.
 */
export function learnForecast(input: LearningInput): LearnedForecast {
  const { asOf, fiscalYearStart = 1 } = input
  const known = knownOn(input.records, asOf)
  const landmarks = input.landmarks ?? []
  const scale = evidenceScale(known, landmarks)
  const leads = leadsKnownOn(input.leads ?? [], asOf)
  const newBusiness = learnNewBusiness(known, leads, asOf, fiscalYearStart)
  const hazards = fitClosingHazards(known, asOf, fiscalYearStart, newBusiness.deals)
  const become = amountRatio(landmarks, known)
  const listPrices = listPriceRatio(known)
  return {
    asOf,
    fiscalYearStart,
    known,
    leads,
    hazards,
    evidence: fitEvidence(landmarkCases(landmarks, known, hazards, scale)),
    scale,
    newBusiness,
    amountRatio: become,
    listPriceRatio: listPrices.all.n === 0 ? null : listPrices.all,
    amountOf: amountOfDeal(known, become, listPrices),
    correlation: measureCorrelation(known, input.correlationPrior, fiscalYearStart),
    flatWinRate: flatWinRate(known),
  }
}

function flatWinRate(known: readonly DealRecord[]): number {
  const won = known.filter((deal) => deal.outcome === 'won' && deal.closed !== null).length
  const lost = known.filter((deal) => deal.outcome === 'lost' && deal.closed !== null).length
  return won + lost === 0 ? PRIOR_WINS / (PRIOR_WINS + PRIOR_LOSSES) : won / (won + lost)
}
