import { z } from 'zod'
import { FORECAST_MOVES } from '../model/moves/forecastMove.ts'
import { currencyCode, fraction, isoDate, money, periodLabel, periodSpan, where } from './scalars.ts'

/** What may have moved a forecast between two days. */
export const forecastMove = z.enum(FORECAST_MOVES)

/** A day to start from, and why it is offered. */
export const movesSince = z.object({
  code: z.enum(['import', 'week', 'fortnight', 'period']),
  on: isoDate,
})
export type MovesSince = z.infer<typeof movesSince>

/** Which two forecasts to compare; anything left out is taken from the workbook's frame. */
export const movesInput = z.object({
  /** The earlier day; the first to know the import before, or a week before `to`, when left out. */
  from: isoDate.optional(),
  /** The later day; the as-of date when left out. */
  to: isoDate.optional(),
  period: periodLabel.optional(),
  where: where.optional(),
})
export type MovesInput = z.infer<typeof movesInput>

/** One deal's part of a bar. */
export const barDeal = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  /** What it adds to the bar. */
  amount: money,
  /** What it was and is, as the move needs: dates, amounts, stages or outcomes. */
  from: z.union([z.string(), money]).nullable(),
  to: z.union([z.string(), money]).nullable(),
  /** Chance of being won in the period on both days, calls left aside; null where it wasn't counted. */
  chanceFrom: fraction.nullable(),
  chanceTo: fraction.nullable(),
})
export type BarDeal = z.infer<typeof barDeal>

/** One bar; what its deals add, those not listed included, is its amount exactly. New business has no deals. */
export const moveBar = z.object({
  move: forecastMove,
  count: z.number().int(),
  amount: money,
  /** The largest changes first; at most `MOST_BAR_DEALS` of them. */
  deals: z.array(barDeal),
  /** What the deals that aren't listed add together. */
  rest: z.object({ count: z.number().int(), amount: money }),
})
export type MoveBar = z.infer<typeof moveBar>

/** Opening plus the bars' amounts is closing, to the last cent. */
const bridge = z.object({ opening: money, closing: money, bars: z.array(moveBar) })
export type Bridge = z.infer<typeof bridge>

/** What moved between two forecasts of one period, made on two days with what each day knew. */
export const movesDocument = z.object({
  from: isoDate,
  to: isoDate,
  /** Why `from` was chosen; null when it was asked for. */
  since: movesSince.shape.code.nullable(),
  period: periodSpan,
  currency: currencyCode,
  target: money.nullable(),
  /** Expected bookings on both days: the mean of each forecast. */
  ...bridge.shape,
  /** Chance of reaching the target (that of the later day) on both days; null without a target. */
  chance: z.object({ opening: fraction, closing: fraction }).nullable(),
  /** Amounts of the open deals not expected to close after the period, chances left aside. */
  pipeline: bridge,
  choices: z.array(movesSince),
})
export type MovesDocument = z.infer<typeof movesDocument>

/** Deals listed for each bar. */
export const MOST_BAR_DEALS = 200
