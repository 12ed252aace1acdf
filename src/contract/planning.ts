import { z } from 'zod'
import { leversInput } from './forecasting.ts'
import { isoDate, money, periodLabel } from './scalars.ts'

/** A named set of lever changes. */
export const scenario = z.object({
  id: z.number().int(),
  name: z.string(),
  note: z.string(),
  levers: leversInput,
  target: money.nullable(),
  period: periodLabel,
  savedAt: z.string(),
})
export type Scenario = z.infer<typeof scenario>

/** Without an id a new one is saved. */
export const saveScenarioInput = scenario
  .omit({ id: true, savedAt: true })
  .extend({ id: z.number().int().optional() })

/** A figure that the forecast rests on: measured, or set by a person. */
export const assumption = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.enum(['fraction', 'money', 'days', 'count', 'ratio', 'rate']),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().nullable(),
  /** Where the value comes from, in words. */
  source: z.string(),
  origin: z.enum(['measured', 'stated-prior', 'typed']),
  /** What was measured before a person typed another value. */
  measured: z.number().nullable(),
  editable: z.boolean(),
  owner: z.string().nullable(),
  note: z.string().nullable(),
})
export type Assumption = z.infer<typeof assumption>

/** Puts a figure in place of the measured one; `key` is that of an editable assumption. */
export const setAssumptionInput = z.object({
  key: z.string(),
  /** null goes back to the measured value. */
  value: z.number().nullable(),
  owner: z.string(),
  note: z.string(),
})

/** A line of the plan that a person wrote: why, a lever to pull, a thing to do, or a risk taken in. */
export const planItem = z.object({
  id: z.number().int(),
  kind: z.enum(['why', 'action', 'risk']),
  text: z.string(),
  owner: z.string().nullable(),
  dueOn: isoDate.nullable(),
  done: z.boolean(),
})
export type PlanItem = z.infer<typeof planItem>

/** Without an id a new one is added. */
export const savePlanItemInput = planItem.omit({ id: true }).extend({ id: z.number().int().optional() })
