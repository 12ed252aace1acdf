import { z } from 'zod'
import { currencyCode, isoDate, money } from './scalars.ts'

/** What a file can hold. */
export const RECORD_KINDS = [
  'deals',
  'leads',
  'stage-history',
  'activities',
  'accounts',
  'products',
  'people',
  'targets',
  'measures',
] as const
/** The kind of a file's rows. */
export const recordKind = z.enum(RECORD_KINDS)
export type RecordKind = z.infer<typeof recordKind>

/** How a deal stands. */
export const outcome = z.enum(['open', 'won', 'lost'])

/** Columns that no field claims, kept as they stand. */
const attributes = z.record(z.string(), z.string())
/** 1-based line of the file on which the row starts. */
const line = z.number().int().positive()
const text = z.string().nullable()
const date = isoDate.nullable()
/** An amount with the currency of its row; null currency means the workbook's. */
const amount = z.object({ minor: money, currency: currencyCode.nullable() }).nullable()
export type ImportedAmount = z.infer<typeof amount>

/** One deal as its row has it; null where the file has no such cell. Of a closed deal, `closedOn` may be unknown too. */
export const dealRow = z.object({
  line,
  id: z.string(),
  name: text,
  account: text,
  owner: text,
  product: text,
  source: text,
  stage: text,
  outcome,
  amount,
  createdOn: date,
  expectedCloseOn: date,
  closedOn: date,
  lostReason: text,
  leadId: text,
  nextStep: text,
  lastActivityOn: date,
  attributes,
})
export type DealRow = z.infer<typeof dealRow>

/** One lead; `convertedOn` and `dealId` are null until it became a deal. */
export const leadRow = z.object({
  line,
  id: z.string(),
  createdOn: isoDate,
  source: text,
  owner: text,
  score: z.number().nullable(),
  scoreBand: text,
  status: text,
  convertedOn: date,
  dealId: text,
  firstResponseOn: date,
  attributes,
})
export type LeadRow = z.infer<typeof leadRow>

/** One recorded change of a deal; what is null is as it was before. */
export const stageChangeRow = z.object({
  line,
  dealId: z.string(),
  changedOn: isoDate,
  fromStage: text,
  toStage: text,
  amount,
  expectedCloseOn: date,
})
export type StageChangeRow = z.infer<typeof stageChangeRow>

/** One call, meeting, mail or task. Without an `id` it is told apart by its day, type, owner, deal and account. */
export const activityRow = z.object({
  line,
  id: text,
  on: isoDate,
  type: text,
  owner: text,
  dealId: text,
  account: text,
  attributes,
})
export type ActivityRow = z.infer<typeof activityRow>

/** A firm that is sold to. */
export const accountRow = z.object({ line, name: z.string(), industry: text, country: text, attributes })
export type AccountRow = z.infer<typeof accountRow>

/** A product; a null list price is unknown. */
export const productRow = z.object({ line, name: z.string(), family: text, listPrice: amount, attributes })
export type ProductRow = z.infer<typeof productRow>

/** Somebody who owns deals or manages those who do. */
export const personRow = z.object({
  line,
  name: z.string(),
  team: text,
  manager: text,
  region: text,
  startedOn: date,
  attributes,
})
export type PersonRow = z.infer<typeof personRow>

/** What is to be booked in a period by one owner or team, or by the company where both are null. */
export const targetRow = z.object({
  line,
  period: z.string(),
  team: text,
  owner: text,
  amount: z.object({ minor: money, currency: currencyCode.nullable() }),
})
export type TargetRow = z.infer<typeof targetRow>

/** One value of a counted or measured series on a day, such as calls of an owner or an exchange rate. */
export const measureRow = z.object({
  line,
  on: isoDate,
  measure: z.string(),
  value: z.number(),
  owner: text,
  segment: text,
})
export type MeasureRow = z.infer<typeof measureRow>

/** The checked rows of one kind. */
export interface RowsByKind {
  deals: DealRow
  leads: LeadRow
  'stage-history': StageChangeRow
  activities: ActivityRow
  accounts: AccountRow
  products: ProductRow
  people: PersonRow
  targets: TargetRow
  measures: MeasureRow
}
