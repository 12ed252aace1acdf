import { z } from 'zod'
import { CALL_CATEGORIES } from '../model/judgement/callCategory.ts'
import { currencyCode, fraction, isoDate, money, periodLabel } from './scalars.ts'

/** Why a person calls a deal otherwise than the model: the list to choose from. */
export const ADJUSTMENT_REASONS = [
  'customer-said-so',
  'budget-changed',
  'decision-maker-changed',
  'competitor',
  'timing',
  'scope-changed',
  'other',
] as const
/** What may be wrong with an open deal. */
export const CONCERN_KINDS = [
  'gone-quiet',
  'no-decision-maker',
  'budget-frozen',
  'competitor',
  'timing-slipped',
  'need-unclear',
  'other',
] as const

/** A person's call on a deal: any of chance, amount, close date and category; what is null or left out stays as it is. */
export const adjustDealInput = z
  .object({
    dealId: z.string(),
    /** Of a win within the period shown. */
    probability: fraction.nullable(),
    amount: money.nonnegative().nullable(),
    expectedCloseOn: isoDate.nullable().default(null),
    /** `omitted` leaves the deal out of the forecast; the others are labels and change no figure. */
    category: z.enum(CALL_CATEGORIES).nullable().default(null),
    reason: z.enum(ADJUSTMENT_REASONS),
    note: z.string(),
    /** What it rests on, such as a link or "mail of 3 May"; empty without any. */
    evidence: z.string().default(''),
    /** Last as-of date on which the call counts; null: until it is taken back. */
    expiresOn: isoDate.nullable().default(null),
  })
  .refine(
    ({ probability, amount, expectedCloseOn, category }) =>
      probability !== null || amount !== null || expectedCloseOn !== null || category !== null,
    'set a chance, an amount, a close date or a category',
  )

/**
 * A person's call on a deal as it is kept: what was called, why, and what flat rate and model said then. Nulls were not called or not
 * known.
 */
export const adjustment = z.object({
  id: z.number().int(),
  dealId: z.string(),
  probability: fraction.nullable(),
  amount: money.nullable(),
  expectedCloseOn: isoDate.nullable(),
  category: z.enum(CALL_CATEGORIES).nullable(),
  reason: z.enum(ADJUSTMENT_REASONS),
  note: z.string(),
  evidence: z.string(),
  expiresOn: isoDate.nullable(),
  author: z.string(),
  madeAt: z.string(),
  /** The day whose knowledge the person had before them: the call counts from that day on. */
  asOf: isoDate,
  active: z.boolean(),
  /** The period that the called chance is about; null for calls made before it was noted: they count in every period. */
  period: periodLabel.nullable(),
  /** What flat rate and model said when the call was made, the person's weight then, and the chance that was used; null: not noted. */
  naiveProbability: fraction.nullable(),
  modelProbability: fraction.nullable(),
  modelAmount: money.nullable(),
  weight: fraction.nullable(),
  usedProbability: fraction.nullable(),
  /** As-of date from which it no longer counts, by whom and why it was taken back; without a reason, a later call took its place. */
  endedOn: isoDate.nullable(),
  endedBy: z.string().nullable(),
  endedWhy: z.string().nullable(),
})
export type Adjustment = z.infer<typeof adjustment>

/** A concern about an open deal; note and help may be empty. */
export const raiseConcernInput = z.object({
  dealId: z.string(),
  kind: z.enum(CONCERN_KINDS),
  note: z.string(),
  help: z.string(),
})
/** A concern as it is kept; `resolvedOn` is null while it stands. */
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
  /** `expired`: its last day lies before the as-of date. */
  adjustments: z.array(adjustment.extend({ expired: z.boolean() })),
  concerns: z.array(concern),
})
export type DealDetail = z.infer<typeof dealDetail>
