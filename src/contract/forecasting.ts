import { z } from 'zod'
import type { ForecastBasis } from '../model/forecast/forecastBasis.ts'
import { CALL_CATEGORIES } from '../model/judgement/callCategory.ts'
import { bookingsRange } from './bookingsRange.ts'
import { categoryAmounts } from './categoryAmounts.ts'
import { managerShift, rollUpJudgement } from './judging.ts'
import { currencyCode, fraction, isoDate, money, periodLabel, periodSpan, where } from './scalars.ts'

/** What a question about the future stands on; anything left out is taken from the workbook's frame. */
export const scope = z.object({
  asOf: isoDate.optional(),
  period: periodLabel.optional(),
  target: money.optional(),
  where: where.optional(),
})
export type Scope = z.infer<typeof scope>

/** Why a chance is what it is, as a code and in words. */
export const reason = z.object({
  code: z.string(),
  /** Effect on the chance in probability: 0.05 is five points. */
  effect: z.number(),
  text: z.string(),
})

const dealCall = z.object({
  probability: fraction.nullable(),
  amount: money.nullable(),
  expectedCloseOn: isoDate.nullable(),
  category: z.enum(CALL_CATEGORIES).nullable(),
  /** Share of the person in the pooled chance. */
  weight: fraction,
  modelAmount: money,
})

/** The forecast of a scope: parts, range, chance and deals. Money in minor units of `currency`; null chance without a target. */
export const forecastDocument = z.object({
  asOf: isoDate,
  period: periodSpan,
  currency: currencyCode,
  target: money.nullable(),
  wonToDate: money,
  open: z.object({
    count: z.number().int(),
    amount: money,
    stageWeighted: money,
    expected: money,
    /** Of the expected value, what each forecast category brings. */
    categories: categoryAmounts,
  }),
  undated: z.object({ count: z.number().int(), amount: money }),
  /** Deals left out because their currency has no exchange rate. */
  unconverted: z.array(z.object({ currency: currencyCode, count: z.number().int() })),
  newBusiness: z.object({
    expected: money,
    wins: z.number(),
    /** Deals expected to be created by the period's end. */
    created: z.number(),
    /** Deals created in a week on the as-of date, without season, with the 80 % interval of that rate; null before any was created. */
    perWeek: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  }),
  total: bookingsRange,
  chance: fraction.nullable(),
  /** What people added to the total, which stays the model's with the calls on deals; null where nobody did. */
  managerShift: managerShift.nullable(),
  correlation: z.number(),
  deals: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      owner: z.string().nullable(),
      stage: z.string().nullable(),
      amount: money,
      amountSource: z.enum(['recorded', 'list-price', 'similar-won', 'adjusted']),
      /**
       * What the model's amount is made from: the recorded amount, the list price, or the mean of similar won deals, and what won deals
       * ended at against it.
       */
      amountBase: money,
      amountRatio: z.number(),
      probability: fraction,
      modelProbability: fraction,
      /** A person's call on the deal; null without one. */
      call: dealCall.nullable(),
      low: fraction,
      high: fraction,
      n: z.number(),
      importance: z.number().nullable(),
      category: z.enum(CALL_CATEGORIES),
      /** Who says so: a person's call, the deal's file, or else the chance. */
      categorySource: z.enum(['person', 'file', 'chance']),
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
  /** Amounts that people added to this forecast, to be shown beside the model's total. */
  rollUpJudgements: z.array(rollUpJudgement),
  unconverted: z.array(z.object({ currency: currencyCode, count: z.number().int() })),
})
export type LoadedForecast = z.infer<typeof loadedForecast>

/** Deals of one's own to be summed: amounts in any unit, chances from 0 to 1. */
export const distributionInput = z.object({
  deals: z.array(z.object({ amount: z.number().nonnegative(), probability: fraction })),
  correlation: z.number().min(0).lt(1),
  target: z.number().optional(),
  certain: z.number().optional(),
})
/** Range of the sum, and the chance of the target if there was one. */
export const distributionOutput = z.object({
  mean: z.number(),
  sd: z.number(),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  chance: fraction.nullable(),
})

/** Levers as multipliers of what is expected; 1 changes nothing. */
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
/** The forecast as it is and with levers, side by side. Money in minor units. */
export const whatIfDocument = z.object({ currency: currencyCode, baseline: whatIfSide, scenario: whatIfSide })
export type WhatIfDocument = z.infer<typeof whatIfDocument>

/** Which lever is to bring the target within reach, and with what chance. */
export const requireInput = scope.extend({
  lever: z.enum(['leads', 'conversion', 'size', 'cycle']),
  confidence: z.number().gt(0).lt(1),
})
/** What the lever would have to be; nulls where no value of it would do. */
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
