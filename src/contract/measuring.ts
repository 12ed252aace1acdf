import { z } from 'zod'
import { fraction, isoDate } from './scalars.ts'

/** Which lead measures to work out; what is left out is the frame's as-of date, months and all segments. */
export const measuresInput = z.object({
  asOf: isoDate.optional(),
  by: z.enum(['month', 'week']).optional(),
  segment: z.string().optional(),
})

const cohort = z.object({
  period: z.string(),
  n: z.number().int(),
  converted: z.number().int(),
  rate: fraction,
  low: fraction,
  high: fraction,
  /** Share of the eventual conversions expected to be visible at this age. */
  maturity: fraction,
  matured: z.boolean(),
  /** Born before conversions were recorded: shown, and left out of the current rate. */
  truncated: z.boolean(),
})

/** A conversion measure by cohort of birth, compared at equal age. */
export const measureDocument = z.object({
  name: z.string(),
  segment: z.string().nullable(),
  cohorts: z.array(cohort),
  current: z.object({ rate: fraction, low: fraction, high: fraction, n: z.number().int() }).nullable(),
  alarm: z
    .object({
      since: isoDate,
      from: fraction,
      to: fraction,
      confidence: fraction,
      costAtPeriodEnd: z.number(),
      falseAlarmsPerYear: z.number(),
    })
    .nullable(),
})
export type MeasureDocument = z.infer<typeof measureDocument>

/** A counted series (leads, visits, calls) with the range that is usual for it. */
export const volumeDocument = z.object({
  name: z.string(),
  segment: z.string().nullable(),
  points: z.array(z.object({ period: z.string(), value: z.number(), complete: z.boolean() })),
  usual: z.object({ low: z.number(), high: z.number() }).nullable(),
})
export type VolumeDocument = z.infer<typeof volumeDocument>

/** The lead measures as they could be known on a day. */
export const measuresDocument = z.object({
  asOf: isoDate,
  measures: z.array(measureDocument),
  volumes: z.array(volumeDocument),
})
export type MeasuresDocument = z.infer<typeof measuresDocument>
