import { z } from 'zod'
import type { ForecastBasis } from '../model/forecast/forecastBasis.ts'
import { currencyCode, fraction, isoDate, money, periodLabel, where } from './scalars.ts'

/** What a question about the future stands on; anything left out is taken from the workbook's frame. */
export const scope = z.object({
  asOf: isoDate.optional(),
  period: periodLabel.optional(),
  target: money.optional(),
  where: where.optional(),
})
export type Scope = z.infer<typeof scope>

export const bookingsRange = z.object({ mean: money, p10: money, p50: money, p90: money })

export const reason = z.object({
  code: z.string(),
  /** Effect on the chance in probability: 0.05 is five points. */
  effect: z.number(),
  text: z.string(),
})

export const forecastDocument = z.object({
  asOf: isoDate,
  period: z.object({ label: periodLabel, start: isoDate, end: isoDate }),
  currency: currencyCode,
  target: money.nullable(),
  wonToDate: money,
  open: z.object({ count: z.number().int(), amount: money, stageWeighted: money, expected: money }),
  undated: z.object({ count: z.number().int(), amount: money }),
  /** Deals left out because their currency has no exchange rate. */
  unconverted: z.array(z.object({ currency: currencyCode, count: z.number().int() })),
  newBusiness: z.object({ expected: money, wins: z.number() }),
  total: bookingsRange,
  chance: fraction.nullable(),
  correlation: z.number(),
  deals: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      owner: z.string().nullable(),
      stage: z.string().nullable(),
      amount: money,
      amountSource: z.enum(['recorded', 'list-price', 'similar-won', 'adjusted']),
      probability: fraction,
      modelProbability: fraction,
      low: fraction,
      high: fraction,
      n: z.number(),
      importance: z.number().nullable(),
      reasons: z.array(reason),
    }),
  ),
})
export type ForecastDocument = z.infer<typeof forecastDocument>

/** The fitted model with its open deals: loaded once by a screen, evaluated there on every slider step. */
export const loadedForecast = z.object({
  currency: currencyCode,
  target: money.nullable(),
  basis: z.custom<ForecastBasis>((value) => typeof value === 'object' && value !== null),
  unconverted: z.array(z.object({ currency: currencyCode, count: z.number().int() })),
})
export type LoadedForecast = z.infer<typeof loadedForecast>

export const distributionInput = z.object({
  deals: z.array(z.object({ amount: z.number().nonnegative(), probability: fraction })),
  correlation: z.number().min(0).lt(1),
  target: z.number().optional(),
  certain: z.number().optional(),
})
export const distributionOutput = z.object({
  mean: z.number(),
  sd: z.number(),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  chance: fraction.nullable(),
})

const openBacktest = z.object({
  count: z.number().int(),
  expected: money,
  actual: money,
  brier: z.number().nullable(),
})
const baselineBacktest = z.object({
  open: money.nullable(),
  total: money.nullable(),
  brier: z.number().nullable(),
})
const errorSummary = z.object({ wape: z.number().nullable(), brier: z.number().nullable() })
export const backtestDocument = z.object({
  currency: currencyCode,
  cutoffs: z.array(
    z.object({
      asOf: isoDate,
      period: periodLabel,
      open: openBacktest,
      total: z.object({ mean: money, p10: money, p50: money, p90: money, actual: money }),
      baselines: z.object({ stageWeighted: baselineBacktest, lastPeriod: baselineBacktest }),
    }),
  ),
  summary: z.object({
    open: errorSummary,
    total: z.object({
      wape: z.number().nullable(),
      crps: money.nullable(),
      coverage80: z.number().nullable(),
    }),
    baselines: z.object({
      stageWeighted: errorSummary.extend({ totalWape: z.number().nullable() }),
      lastPeriod: errorSummary.extend({ totalWape: z.number().nullable() }),
    }),
  }),
})
export type BacktestDocument = z.infer<typeof backtestDocument>
export const backtestInput = z.object({
  cutoffs: z.array(isoDate).optional(),
  every: z.object({ days: z.number().int().positive(), from: isoDate, to: isoDate }).optional(),
  period: z.enum(['month', 'quarter']).optional(),
})

export const leversInput = z.object({
  leads: z.number().positive(),
  conversion: z.number().positive(),
  size: z.number().positive(),
  cycle: z.number().positive(),
})
const whatIfSide = z.object({
  leads: z.number(),
  conversion: fraction,
  averageAmount: money,
  cycleDays: z.number(),
  bookings: bookingsRange,
  attainment: z.number().nullable(),
  chance: fraction.nullable(),
})
export const whatIfDocument = z.object({ currency: currencyCode, baseline: whatIfSide, scenario: whatIfSide })
export type WhatIfDocument = z.infer<typeof whatIfDocument>

export const requireInput = scope.extend({
  lever: z.enum(['leads', 'conversion', 'size', 'cycle']),
  confidence: z.number().gt(0).lt(1),
})
export const requireDocument = z.object({
  lever: z.enum(['leads', 'conversion', 'size', 'cycle']),
  baseline: z.number(),
  required: z.number().nullable(),
  multiplier: z.number().nullable(),
  feasible: z.boolean(),
  reason: z.string().optional(),
  lastUsefulDate: isoDate.nullable(),
})
export type RequireDocument = z.infer<typeof requireDocument>
