import { z } from 'zod'
import { categoryAmounts } from './categoryAmounts.ts'
import { scope } from './forecasting.ts'
import { currencyCode, dealField, fraction, isoDate, money, periodSpan, where } from './scalars.ts'

/** What the forecast can be grouped by: what deals are told apart by, or what bookings are made of (`category`). */
export const rollUpBy = z.union([dealField, z.literal('category')])
export type RollUpBy = z.infer<typeof rollUpBy>

/** A forecast to be parted, and what by. */
export const rollUpInput = scope.extend({ by: rollUpBy })
export type RollUpInput = z.infer<typeof rollUpInput>

const figures = z.object({
  /** Open, dated deals. */
  count: z.number().int(),
  wonToDate: money,
  /** Expected value of the open deals, and of it what each category brings. */
  open: money,
  categories: categoryAmounts,
  newBusiness: money,
  mean: money,
  p10: money,
  p50: money,
  p90: money,
  /** null where none is known; then so are chance and attainment (mean over target). */
  target: money.nullable(),
  attainment: z.number().nullable(),
  chance: fraction.nullable(),
})

/** One part of a roll-up with the parts below it; `name` is null for deals without a value. */
export const rollUpPart = figures.extend({
  /** Value that the part's deals share; null for deals without one and for `others`. */
  name: z.string().nullable(),
  /**
   * `own`: a manager's deals that are nobody's further down; `others`: parts with neither open deals nor wins, or too small to list,
   * taken together.
   */
  kind: z.enum(['value', 'none', 'own', 'others']),
  /** 0 for the parts that make up the total; one more for each level of people beneath. */
  depth: z.number().int(),
  /** Condition that picks exactly this part; null where no condition does. */
  where: where.nullable(),
})
export type RollUpPart = z.infer<typeof rollUpPart>

/**
 * A forecast and its parts from one joint distribution. Amounts of the parts of depth 0 sum exactly to the total's, those one level
 * deeper to the part above them; quantiles don't sum.
 */
export const rollUpDocument = z.object({
  asOf: isoDate,
  period: periodSpan,
  currency: currencyCode,
  by: rollUpBy,
  total: figures,
  parts: z.array(rollUpPart),
  diversification: z.object({
    sumOfP10: money,
    p10OfSum: money,
    sumOfP90: money,
    p90OfSum: money,
    /** Share of the total's variance that all deals have in common and that parts can't even out. */
    commonShare: fraction,
  }),
  /** People whose line to their manager was left out because it led back to themselves. */
  cutLines: z.array(z.string()),
})
export type RollUpDocument = z.infer<typeof rollUpDocument>

/** Fields that the forecast can be grouped and narrowed by, with the values of the deals known. */
export const groupings = z.array(
  z.object({
    field: dealField,
    /** Values of open deals, by name; null stands for deals without one. */
    values: z.array(z.object({ name: z.string().nullable(), open: z.number().int() })),
  }),
)
export type Groupings = z.infer<typeof groupings>
