import type { VolumeDocument } from '../../contract/measuring.ts'
import { type Day, parseDay } from '../../model/calendar/day.ts'
import type { Birth } from '../../model/cohort/birth.ts'
import { type CohortUnit, cohortSpan } from '../../model/cohort/cohortUnit.ts'
import { volumeSeries } from '../../model/cohort/volumeSeries.ts'
import { quantile } from '../../model/probability/quantile.ts'
import { measureNames, measureSeries } from '../../store/measures.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'

/** Names such as `EUR/USD` are rates, not counts; they are shown with the assumptions. */
const EXCHANGE_RATE = /^[A-Z]{3}\/[A-Z]{3}$/
/** Spans that describe what is usual, and how many there must be. */
const USUAL_SPANS: Readonly<Record<CohortUnit, number>> = { week: 13, month: 12 }
const LEAST_SPANS = 4

/** How many were born in each month or week, with the usual range. */
export function volumesOfBirths(
  name: string,
  births: readonly Birth[],
  asOf: Day,
  unit: CohortUnit,
): VolumeDocument {
  const { volumes, usual } = volumeSeries(
    births.map(({ born }) => born),
    asOf,
    unit,
  )
  return {
    name,
    segment: null,
    points: volumes.map(({ span, n, complete }) => ({ period: span.label, value: n, complete })),
    usual: usual && { low: usual.low, high: usual.high },
  }
}

/**
 * Imported series (web visits, calls), summed over owners and segments; usual is P10 to P90 of the spans before. A series
 * recorded once a week stays by week: months of four and of five such days can't be compared.
 */
export function importedVolumes(db: ReadableWorkbook, known: string, chosen: CohortUnit): VolumeDocument[] {
  const asOf = parseDay(known)!
  return measureNames(db)
    .filter((name) => !EXCHANGE_RATE.test(name))
    .map((name) => {
      const series = measureSeries(db, name, known)
      const unit = isWeekly(series) ? 'week' : chosen
      const sums = new Map<string, { value: number; complete: boolean }>()
      for (const { on, value } of series) {
        const span = cohortSpan(parseDay(on)!, unit)
        sums.set(span.label, {
          value: (sums.get(span.label)?.value ?? 0) + value,
          complete: span.end <= asOf,
        })
      }
      const points = [...sums].map(([period, point]) => ({ period, ...point }))
      const complete = points.filter((point) => point.complete).map(({ value }) => value)
      return { name, segment: null, points, usual: usualRange(complete.slice(-USUAL_SPANS[unit] - 1, -1)) }
    })
}

function usualRange(values: readonly number[]): VolumeDocument['usual'] {
  if (values.length < LEAST_SPANS) return null
  const sorted = values.toSorted((a, b) => a - b)
  return { low: quantile(sorted, 0.1), high: quantile(sorted, 0.9) }
}

/** Whether the dates of a series lie a week apart in the median. */
function isWeekly(series: readonly { on: string }[]): boolean {
  const days = [...new Set(series.map(({ on }) => parseDay(on)!))].sort((a, b) => a - b)
  const gaps = days.slice(1).map((day, index) => day - days[index]!)
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] === 7
}
