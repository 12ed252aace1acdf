import { z } from 'zod'
import { currencyCode, fraction, isoDate, money } from './scalars.ts'

export const ADJUSTMENT_REASONS = [
  'customer-said-so',
  'budget-changed',
  'decision-maker-changed',
  'competitor',
  'timing',
  'scope-changed',
  'other',
] as const
export const CONCERN_KINDS = [
  'gone-quiet',
  'no-decision-maker',
  'budget-frozen',
  'competitor',
  'timing-slipped',
  'need-unclear',
  'other',
] as const

export const adjustDealInput = z
  .object({
    dealId: z.string(),
    probability: fraction.nullable(),
    amount: money.nonnegative().nullable(),
    reason: z.enum(ADJUSTMENT_REASONS),
    note: z.string(),
  })
  .refine((input) => input.probability !== null || input.amount !== null, 'set a chance or an amount')

export const adjustment = z.object({
  id: z.number().int(),
  dealId: z.string(),
  probability: fraction.nullable(),
  amount: money.nullable(),
  reason: z.enum(ADJUSTMENT_REASONS),
  note: z.string(),
  author: z.string(),
  madeAt: z.string(),
  /** The day whose knowledge the person had before them: the call counts from that day on. */
  asOf: isoDate,
  active: z.boolean(),
})
export type Adjustment = z.infer<typeof adjustment>

export const raiseConcernInput = z.object({
  dealId: z.string(),
  kind: z.enum(CONCERN_KINDS),
  note: z.string(),
  help: z.string(),
})
export const concern = raiseConcernInput.extend({
  id: z.number().int(),
  author: z.string(),
  raisedOn: isoDate,
  resolvedOn: isoDate.nullable(),
})
export type Concern = z.infer<typeof concern>

/** Everything known of one deal. */
export const dealDetail = z.object({
  id: z.string(),
  name: z.string(),
  account: z.string().nullable(),
  owner: z.string().nullable(),
  product: z.string().nullable(),
  source: z.string().nullable(),
  stage: z.string().nullable(),
  outcome: z.enum(['open', 'won', 'lost']),
  amount: money.nullable(),
  currency: currencyCode,
  createdOn: isoDate.nullable(),
  expectedCloseOn: isoDate.nullable(),
  closedOn: isoDate.nullable(),
  lastActivityOn: isoDate.nullable(),
  nextStep: z.string().nullable(),
  lostReason: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  history: z.array(
    z.object({
      on: isoDate.nullable(),
      stage: z.string().nullable(),
      outcome: z.enum(['open', 'won', 'lost']),
      amount: money.nullable(),
      expectedCloseOn: isoDate.nullable(),
    }),
  ),
  adjustments: z.array(adjustment),
  concerns: z.array(concern),
})
export type DealDetail = z.infer<typeof dealDetail>
