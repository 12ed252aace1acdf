import { toDay } from './calendar.ts'

/**
 * Everything that decides what the sample looks like. All of it is invented; it is copied into truth.json.
 * Rates of the daily process are per business day.
 */
export const SEED = 3695

/** The deals have a seed of their own, so that it can be chosen while the leads stay as they are. */
export const DEAL_SEED = 2508

/** The sales system went live; nothing older is on file. */
export const HISTORY_START = '2024-07-01'
export const AS_OF = '2026-10-15'

export const startDay = toDay(HISTORY_START)
export const asOfDay = toDay(AS_OF)

/** Leads: arrivals are Poisson by day, with a gamma factor by week and team (so weeks are negative binomial). */
export const leadArrivals = {
  perWeekAtStart: { East: 10.8, West: 10.4, Europe: 7.5 } as Record<string, number>,
  weeklyGammaShape: 20,
  growthPerYear: 0.15,
  /** January to December. */
  seasonality: [0.98, 1.04, 1.1, 1.06, 1.06, 1.04, 0.97, 0.74, 1.1, 1.12, 1.08, 0.66],
}

/** Lead -> deal. The chance is logistic in the lead's hidden quality (standard normal). */
export const leadConversion = {
  qualitySlope: 1.3,
  medianLagDays: 8,
  lagSigma: 0.8,
  longestLagDays: 75,
  disqualifiedMedianLagDays: 14,
  disqualifiedLagSigma: 0.7,
  /** Of the leads that never convert. */
  nurtureShare: 0.3,
  /** Score = 50 + scale x (quality + noise), cut to 0..100. */
  scoreScale: 17,
  scoreNoise: 0.55,
}

/** Deals found without a lead (outbound, expansion), a week and team, at the start. */
export const directDealsPerWeek = 0.7

export const stages = [
  'Qualified',
  'Discovery',
  'Demo',
  'Proposal',
  'Negotiation',
  'Closed Won',
  'Closed Lost',
] as const
export const QUALIFIED = 0
export const DISCOVERY = 1
export const DEMO = 2
export const PROPOSAL = 3
export const NEGOTIATION = 4
export const WON = 5
export const LOST = 6

/**
 * The daily process of a deal. In each stage it leaves forwards at `speed / meanDays x advance` and is lost at
 * `speed / meanDays x (1 - advance)`; `advance` moves on the logit scale with the quarter's common factor, and in the
 * two late stages with the deal's own traits.
 */
export const dealProcess = {
  meanDays: [5.5, 8, 11.5, 13.5, 14.5],
  advance: [0.93, 0.9, 0.41, 0.89, 0.88],
  /** Logit shift of every stage but Demo for one standard deviation of the quarter's common factor. */
  factorSlope: 0.68,
  /** Multiplies the rate of winning from Negotiation in the first, second and third month of a quarter. */
  quarterEnd: [0.55, 0.75, 1.8],
  skipToDemo: 0.08,
  skipToProposal: 0.15,
  skipToWon: 0.1,
  reversalPerDay: 0.003,
  /** Chance, at each entry into a stage, that the deal is forgotten there: it then never moves again. */
  forgotten: 0.022,
  /** After this many days the rate of losing is multiplied by `oldLossFactor`. */
  oldAfterDays: 180,
  oldLossFactor: 8,
}

/** How deals differ: amounts are list price x packs; bigger deals are slower and less likely. */
export const dealMix = {
  packsMedian: 1.17,
  packsSigma: 0.62,
  smallestAmount: 4_000,
  largestAmount: 400_000,
  typicalAmount: 24_000,
  speedSigma: 0.45,
  speedBySize: -0.12,
  lateShiftBySize: -0.35,
  lateShiftBySpeed: 0.4,
  /** Share of deals whose amount is entered only with the proposal. */
  amountEnteredLate: 0.12,
  reviseAtProposal: { chance: 0.45, sigma: 0.18 },
  discountAtNegotiation: { chance: 0.5, deepest: 0.15 },
}

export const closeDates = {
  medianDays: 44,
  sigma: 0.35,
  toQuarterEnd: 0.45,
  toMonthEnd: 0.25,
  undated: 0.03,
  pushPerDayOncePassed: 0.3,
  pushPerDayOncePassedForgotten: 0.02,
  earlyPushPerDay: 0.1,
}

export const exchangeRate = { start: 1.09, monthlySigma: 0.012, pullToStart: 0.1 }

/** The facts that a reader of the sample should find. */
export const story = {
  demoFall: { firstWeek: '2026-07-20', advanceAfter: 0.31, competitor: 'Veltrane', shareOfDemoLosses: 0.45 },
  leadDrop: { team: 'East', firstWeek: '2026-08-10', factor: 0.5 },
  worthlessScoreSource: 'Content syndication',
  allGreenOwner: 'Mateo Arrizabal',
  allGreenCloseDaysAtLeast: 105,
  quietDeal: { account: 'Tallowmere Group', amount: 310_000, lastActivity: '2026-09-11', speed: 0.35 },
}

export const forward = { runs: 2_000, runsNextQuarter: 500, targetQuantile: 0.47 }
