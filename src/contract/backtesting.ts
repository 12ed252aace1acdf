import { z } from 'zod'
import { currencyCode, fraction, isoDate, money, periodLabel } from './scalars.ts'

/**
 * Which past days to forecast from; left out, the 1st and 15th of the months of the last whole quarters, or months where there is no
 * whole quarter.
 */
export const backtestInput = z.object({
  cutoffs: z.array(isoDate).optional(),
  every: z.object({ days: z.number().int().positive(), from: isoDate, to: isoDate }).optional(),
  period: z.enum(['month', 'quarter']).optional(),
})

const score = z.number().nullable()
/** `pit`: where the outcome fell in what was said, 0 lower and 1 higher than anything expected. */
const rangeScore = { p10: money, p50: money, p90: money, actual: money, crps: money, pit: fraction }
const openScore = z.object({
  count: z.number().int(),
  expected: money,
  brier: score,
  ...rangeScore,
})
const baselineScore = z.object({ open: money.nullable(), total: money.nullable(), brier: score })
const baselines = {
  stageWeighted: baselineScore,
  lastPeriod: baselineScore,
  /** What the owners' categories, dates and adjustments said; null where the data has none. */
  ownersCall: baselineScore,
}

const errors = z.object({ wape: score, brier: score })
const baselineSummary = errors.extend({
  totalWape: score,
  /** Days on which it had something to say. */
  tested: z.number().int(),
  /** 1 - the forecast's error / this one's, on the same days: above 0 the forecast is better. */
  brierSkill: score,
  openCrpsSkill: score,
  totalCrpsSkill: score,
})

const rangeCheck = z.object({
  tested: z.number().int(),
  /** Forecasts for one period share its outcome: they count as one. */
  periods: z.number().int(),
  held: z.number().int(),
  /** Share of outcomes within P10 to P90 with its 95 % interval. */
  coverage: z.object({ share: fraction, low: fraction, high: fraction }).nullable(),
  /** Forecasts by the fifth of what was said in which the outcome fell. */
  fifths: z.array(z.number().int()),
  /** Mean of said less happened. */
  bias: money.nullable(),
  biasShare: score,
  crps: money.nullable(),
  verdict: z.enum(['few', 'holds', 'too-narrow', 'too-wide', 'too-low', 'too-high']),
})

/** Deals of like chance: what was said of them on average, and what share of them was won, with its 95 % interval. */
const reliabilityBin = z.object({
  from: fraction,
  to: fraction,
  count: z.number().int(),
  outcomes: z.number().int(),
  said: fraction,
  happened: fraction,
  low: fraction,
  high: fraction,
})

/** score = reliability - resolution + uncertainty + withinGroups. */
const brierParts = z.object({
  score: z.number(),
  reliability: z.number(),
  resolution: z.number(),
  uncertainty: z.number(),
  withinGroups: z.number(),
  skill: score,
})

/** How a period ends as a share of what is said in one of its weeks. */
const fanWeek = z.object({
  week: z.number().int(),
  n: z.number().int(),
  low: z.number(),
  mid: z.number(),
  high: z.number(),
  /** What each past period came to, as a share of what was said in that week. */
  happened: z.array(z.number()),
})
/** The fan of its week laid around today's call. */
const fanNow = z.object({
  asOf: isoDate,
  period: periodLabel,
  week: z.number().int(),
  n: z.number().int(),
  said: money,
  low: money,
  mid: money,
  high: money,
})

/** The look back as a document: each cut-off with its scores, the summary and the fan. Money in minor units of `currency`. */
export const backtestDocument = z.object({
  currency: currencyCode,
  /** Empty where the history has no whole period yet. */
  cutoffs: z.array(
    z.object({
      asOf: isoDate,
      period: periodLabel,
      open: openScore,
      total: z.object({ mean: money, ...rangeScore }),
      baselines: z.object(baselines),
    }),
  ),
  summary: z.object({
    open: errors,
    total: z.object({ wape: score, crps: money.nullable(), coverage80: score }),
    baselines: z.object({
      stageWeighted: baselineSummary,
      lastPeriod: baselineSummary,
      ownersCall: baselineSummary,
    }),
    reliability: z.array(reliabilityBin),
    brierParts: brierParts.nullable(),
    checks: z.object({ total: rangeCheck, open: rangeCheck }),
  }),
  /** By week of the period; empty where no whole period was tested. */
  fan: z.array(fanWeek),
  /** Null where the present period is another kind than those tested, is over, or its week has no history. */
  fanNow: fanNow.nullable(),
})
export type BacktestDocument = z.infer<typeof backtestDocument>
