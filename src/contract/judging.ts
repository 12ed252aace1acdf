import { z } from 'zod'
import { bookingsRange } from './bookingsRange.ts'
import { ADJUSTMENT_REASONS } from './dealing.ts'
import { currencyCode, fraction, isoDate, money, periodLabel } from './scalars.ts'

/** What an amount can be added to: the whole company, or the deals of one owner, team, region or product. */
export const PARTS = ['company', 'owner', 'team', 'region', 'product'] as const

const rollUpInput = z.object({
  part: z.enum(PARTS),
  /** Whose: the owner's, team's, region's or product's name; null for the company. */
  name: z.string().nullable(),
  period: periodLabel,
  /** Minor units of the workbook's currency, plus or minus. */
  amount: money,
  reason: z.enum(ADJUSTMENT_REASONS),
  note: z.string(),
  evidence: z.string().default(''),
  /** Last as-of date on which it counts; null: until it is taken back. */
  expiresOn: isoDate.nullable().default(null),
})

/** Adds an amount to a part of a period's forecast, in place of an earlier one on the same part and period. */
export const addToRollUpInput = rollUpInput
  .refine(
    ({ part, name }) => (part === 'company') === (name === null),
    'name the part, or nobody for the company',
  )
  .refine(({ amount }) => amount !== 0, 'an amount other than 0')

/** An amount that a person added to a part of the forecast. */
export const rollUpJudgement = rollUpInput.extend({
  id: z.number().int(),
  evidence: z.string(),
  expiresOn: isoDate.nullable(),
  author: z.string(),
  madeAt: z.string(),
  /** The day whose knowledge the person had before them: it counts from that day on. */
  asOf: isoDate,
  /** What the forecast of the part said when it was made, calls on deals included. */
  modelMean: money,
  active: z.boolean(),
  endedOn: isoDate.nullable(),
  endedBy: z.string().nullable(),
  /** Why it was taken back; null while it stands or where a later one took its place. */
  endedWhy: z.string().nullable(),
})
export type RollUpJudgement = z.infer<typeof rollUpJudgement>

/** What people added to the forecast of a scope, beside the model's own figures. */
export const managerShift = z.object({
  amount: money,
  /** The model's total with the amount on top of it. */
  total: bookingsRange,
  chance: fraction.nullable(),
  judgements: z.array(rollUpJudgement),
})

/** A difference with its 80 % interval; above 0: the error fell. */
const added = (value: z.ZodType<number>) => z.object({ mean: value, low: value, high: value })
/** An error at each step from the flat rate to the pooled figure, and what each step took off it; null under ten calls. */
const steps = (value: z.ZodType<number>) =>
  z.object({
    n: z.number().int(),
    errors: z.object({ naive: value, model: value, person: value, pooled: value }),
    added: z.object({ model: added(value), person: added(value), pooled: added(value) }).nullable(),
  })

/** How a set of calls turned out. */
export const callScores = z.object({
  n: z.number().int(),
  /** Calls that moved the chance: won within their period, against what person and model expected; interval of the share won. */
  chance: z.object({
    n: z.number().int(),
    won: z.number().int(),
    said: z.number(),
    modelSaid: z.number(),
    low: fraction,
    high: fraction,
  }),
  /** Mean squared error of the chance. */
  brier: steps(z.number()).nullable(),
  /** Mean absolute error of chance times amount. */
  value: steps(money).nullable(),
})
export type CallScoresDocument = z.infer<typeof callScores>

const weight = z.object({ value: fraction, low: fraction, high: fraction, n: z.number().int() })

/** What became of people's calls, by person and direction, with the weight that each has earned. */
export const judgementRecord = z.object({
  asOf: isoDate,
  currency: currencyCode,
  /** Name that new calls carry. */
  you: z.string(),
  /** Weight without a record, the scored calls that it is worth, and the fewest from which a record is spoken of. */
  prior: z.object({ weight: fraction, worthCalls: z.number().int(), leastCalls: z.number().int() }),
  everyone: z.object({ all: callScores, up: callScores, down: callScores }),
  /** By name. */
  people: z.array(
    z.object({
      name: z.string(),
      /** Calls whose outcome isn't known yet, and calls that can't be scored because nothing was noted of the model. */
      waiting: z.number().int(),
      unscored: z.number().int(),
      /** Weight of the person's calls in the forecast. */
      weight,
      all: callScores,
      up: callScores,
      down: callScores,
      /** Weight that the calls of one direction alone point to; null under ten such calls. */
      proposed: z.object({ up: weight.nullable(), down: weight.nullable() }),
      /** Share of called changes of amount that came true on won deals. */
      amounts: z.object({ share: fraction, n: z.number().int() }),
    }),
  ),
  /** Every scored call, oldest first. `counts`: it is in the figures above (the last of several on a deal for a period). */
  calls: z.array(
    z.object({
      id: z.number().int(),
      dealId: z.string(),
      author: z.string(),
      period: periodLabel,
      madeOn: isoDate,
      settledOn: isoDate,
      direction: z.enum(['up', 'down']).nullable(),
      chances: z.object({ naive: fraction, model: fraction, person: fraction, pooled: fraction }),
      amounts: z.object({ model: money, called: money }),
      won: z.boolean(),
      booked: money.nullable(),
      counts: z.boolean(),
    }),
  ),
})
export type JudgementRecord = z.infer<typeof judgementRecord>
