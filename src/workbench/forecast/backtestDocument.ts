import type { z } from 'zod'
import type { BacktestDocument, backtestInput } from '../../contract/forecasting.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { backtest, type PastCutoff } from '../../model/backtest/backtest.ts'
import type { BacktestCutoff, BaselineScore, ForecasterSummary } from '../../model/backtest/backtestResult.ts'
import { addDays, civilDate, type Day, dayOf, formatDay, parseDay } from '../../model/calendar/day.ts'
import { periodOf, shiftPeriod } from '../../model/calendar/period.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import { dayIn, fiscalYearStart, frameOf } from '../frame.ts'
import { lastKnownDay } from '../lastKnownDay.ts'
import { problem } from '../problem.ts'
import { dealStates } from '../remembered.ts'
import type { Workbench } from '../workbench.ts'
import { dealRecords } from './dealRecords.ts'
import { exchangeTo } from './exchange.ts'
import { landmarksBefore, pastPipelines } from './landmarks.ts'

/** Quarters (or months) tested when no cut-offs are named. */
const DEFAULT_PERIODS = 4
/** Days of the month on which they are tested, as in a fortnightly review. */
const REVIEW_DAYS = [1, 15] as const

/** Past forecasts scored against what came, each made with only what was known on its day. */
export function backtestDocument(bench: Workbench, input: z.infer<typeof backtestInput>): BacktestDocument {
  const { db } = bench.workbook
  const frame = frameOf(db)
  if (frame === null) throw problem('NO_DATA', { needs: 'deals' })
  const start = fiscalYearStart(db)
  const unit = input.period ?? 'quarter'
  const exchange = exchangeTo(db, frame.currency, frame.newestDate)
  const { records } = dealRecords(db, dealStates(db, frame.newestDate), exchange)
  const days = cutoffsOf(input, () => defaultCutoffs(records, dayIn(frame.newestDate), unit, start))
  if (days.length === 0)
    throw problem('NO_DATA', { needs: 'a whole past period with closed deals before it' })
  const past = pastPipelines(db)
  // One after another: what was known on all days together might not fit into memory.
  function* cutoffs(): Generator<PastCutoff> {
    for (const day of days) {
      const asOf = lastKnownDay(db, day)
      const period = periodOf(day, unit, start)
      const known = past && dealRecords(db, past.asOf(formatDay(asOf)), exchange).records
      yield known
        ? { asOf, period, known, landmarks: landmarksBefore(db, asOf, exchange, start) }
        : { asOf, period }
    }
  }
  const { cutoffs: scored, summary } = backtest(records, cutoffs(), start)
  return {
    currency: frame.currency,
    cutoffs: scored.map((cutoff, index) => cutoffDocument(days[index]!, cutoff)),
    summary: {
      open: summary.open,
      total: {
        wape: summary.total.wape,
        crps: summary.total.crps === null ? null : roundMoney(summary.total.crps),
        coverage80: summary.total.coverage80,
      },
      baselines: {
        stageWeighted: baselineSummary(summary.baselines.stageWeighted),
        lastPeriod: baselineSummary(summary.baselines.lastPeriod),
      },
    },
  }
}

function cutoffsOf({ cutoffs, every }: z.infer<typeof backtestInput>, otherwise: () => Day[]): Day[] {
  if (cutoffs) return cutoffs.map(namedDay)
  if (!every) return otherwise()
  const days: Day[] = []
  const last = namedDay(every.to)
  for (let day = namedDay(every.from); day <= last; day = addDays(day, every.days)) days.push(day)
  return days
}

function namedDay(iso: string): Day {
  const day = parseDay(iso)
  if (day === null) throw problem('NOT_FOUND', { what: 'date', id: iso })
  return day
}

/** The 1st and 15th of each month of the last whole periods that have a closed deal before them. */
function defaultCutoffs(
  records: readonly DealRecord[],
  newest: Day,
  unit: 'quarter' | 'month',
  start: number,
): Day[] {
  const firstClosing = Math.min(...records.flatMap(({ closed }) => (closed === null ? [] : [closed])))
  const current = periodOf(newest, unit, start)
  const last = current.end === newest ? current : shiftPeriod(current, -1, start)
  const first = shiftPeriod(last, 1 - DEFAULT_PERIODS, start)
  const days: Day[] = []
  const { year, month } = civilDate(first.start)
  for (let offset = 0; dayOf(year, month + offset, 1) <= last.end; offset++) {
    days.push(...REVIEW_DAYS.map((dayOfMonth) => dayOf(year, month + offset, dayOfMonth)))
  }
  return days.filter((day) => periodOf(day, unit, start).start > firstClosing)
}

function cutoffDocument(
  day: Day,
  { period, open, total, baselines }: BacktestCutoff,
): BacktestDocument['cutoffs'][number] {
  return {
    asOf: formatDay(day),
    period: period.label,
    open: { ...open, expected: roundMoney(open.expected), actual: roundMoney(open.actual) },
    total: {
      mean: roundMoney(total.mean),
      p10: roundMoney(total.p10),
      p50: roundMoney(total.p50),
      p90: roundMoney(total.p90),
      actual: roundMoney(total.actual),
    },
    baselines: {
      stageWeighted: baselineDocument(baselines.stageWeighted),
      lastPeriod: baselineDocument(baselines.lastPeriod),
    },
  }
}

function baselineDocument(score: BaselineScore | null) {
  if (score === null) return { open: null, total: null, brier: null }
  return {
    open: roundMoney(score.open.expected),
    total: roundMoney(score.total.mean),
    brier: score.open.brier,
  }
}

function baselineSummary({ open, total }: ForecasterSummary) {
  return { wape: open.wape, brier: open.brier, totalWape: total.wape }
}
