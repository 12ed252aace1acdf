import type { z } from 'zod'
import type { MeasureDocument, MeasuresDocument, measuresInput } from '../../contract/measuring.ts'
import { type Day, parseDay } from '../../model/calendar/day.ts'
import type { CohortUnit } from '../../model/cohort/cohortUnit.ts'
import { conversionCohorts } from '../../model/cohort/conversionCohorts.ts'
import { dayIn, frameOf } from '../frame.ts'
import { lastKnownDate } from '../lastKnownDay.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import { type SegmentedBirth, stepsOf } from './funnelSteps.ts'
import { importedVolumes, volumesOfBirths } from './volumes.ts'

/** Segments shown when a measure is split: the largest, so that the page stays readable. */
const MOST_SEGMENTS = 12

/** Conversion of each funnel step by cohort, and the counted series, from what was known on the as-of date. */
export function measuresDocument(bench: Workbench, input: z.infer<typeof measuresInput>): MeasuresDocument {
  const { db } = bench.workbook
  const frame = frameOf(db)
  if (frame === null) throw problem('NO_DATA', { needs: 'leads or deals' })
  const asOf = input.asOf ?? frame.asOf
  if (parseDay(asOf) === null) throw problem('NOT_FOUND', { what: 'date', id: asOf })
  const known = lastKnownDate(db, asOf)
  const unit = input.by ?? 'month'
  const steps = stepsOf(db, known, input.segment ?? null)
  return {
    asOf,
    measures: steps.flatMap(({ name, births }) => measuresOf(name, births, dayIn(known), unit)),
    volumes: [
      ...steps
        .filter(({ counted }) => counted !== null)
        .map(({ counted, births }) => volumesOfBirths(counted!, births, dayIn(known), unit)),
      ...importedVolumes(db, known, unit),
    ],
  }
}

function measuresOf(
  name: string,
  births: readonly SegmentedBirth[],
  asOf: Day,
  unit: CohortUnit,
): MeasureDocument[] {
  const whole = measure(name, null, births, asOf, unit)
  const segments = [...Map.groupBy(births, ({ segment }) => segment)].filter(([segment]) => segment !== null)
  const largest = segments.toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_SEGMENTS)
  return [whole, ...largest.map(([segment, part]) => measure(name, segment, part, asOf, unit))]
}

function measure(
  name: string,
  segment: string | null,
  births: readonly SegmentedBirth[],
  asOf: Day,
  unit: CohortUnit,
): MeasureDocument {
  const { cohorts, current } = conversionCohorts(births, asOf, unit)
  return {
    name,
    segment,
    cohorts: cohorts.map(({ span, n, converted, rate, low, high, maturity, matured, truncated }) => ({
      period: span.label,
      n,
      converted,
      rate,
      low,
      high,
      maturity: Math.min(1, maturity),
      matured,
      truncated,
    })),
    current: current && { rate: current.rate, low: current.low, high: current.high, n: current.n },
    alarm: null,
  }
}
