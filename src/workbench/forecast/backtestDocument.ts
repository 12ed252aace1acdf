import type { z } from 'zod'
import type { BacktestDocument, backtestInput } from '../../contract/backtesting.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { ageingFan } from '../../model/backtest/ageingFan.ts'
import { backtest } from '../../model/backtest/backtest.ts'
import type {
  BacktestCutoff,
  BacktestResult,
  BaselineName,
  BaselineScore,
  BaselineSummary,
  RangeScore,
} from '../../model/backtest/backtestResult.ts'
import type { RangeCheck } from '../../model/backtest/rangeCheck.ts'
import { formatDay } from '../../model/calendar/day.ts'
import { dayIn, fiscalYearStart, frameOf } from '../frame.ts'
import { problem } from '../problem.ts'
import { dealStates } from '../remembered.ts'
import type { Workbench } from '../workbench.ts'
import { backtestCutoffs, reviewDays } from './backtestCutoffs.ts'
import { dealRecords } from './dealRecords.ts'
import { exchangeTo } from './exchange.ts'
import { fanAroundNow } from './fanAroundNow.ts'
import { pastCutoffs } from './pastCutoffs.ts'

/** Past forecasts scored against what came, each made with only what was known on its day. */
export function backtestDocument(bench: Workbench, input: z.infer<typeof backtestInput>): BacktestDocument {
  const { db } = bench.workbook
  const frame = frameOf(db)
  if (frame === null) throw problem('NO_DATA', { needs: 'deals' })
  const start = fiscalYearStart(db)
  // Looking from a past day, that day's own tests: nothing that was only known later.
  const known = input.cutoffs || input.every ? frame.newestDate : frame.asOf
  const today = dayIn(known)
  const exchange = exchangeTo(db, frame.currency, frame.newestDate)
  const came = dealStates(db, known)
  const { records } = dealRecords(db, came, exchange)
  const { unit, days } = backtestCutoffs(input, (length) => reviewDays(records, today, length, start))
  const { cutoffs, summary } = backtest(
    records,
    pastCutoffs(db, { days, unit, fiscalYearStart: start, came, exchange }),
    start,
  )
  const over = cutoffs.filter(({ period }) => period.end <= today)
  const fan = ageingFan(over.map(({ asOf, period, total }) => ({ asOf, period, ...total, said: total.mean })))
  return {
    currency: frame.currency,
    cutoffs: cutoffs.map((cutoff, index) => ({ ...cutoffDocument(cutoff), asOf: formatDay(days[index]!) })),
    summary: summaryDocument(summary),
    fan: fan.map((week) => ({ ...week, happened: [...week.happened] })),
    fanNow: fanAroundNow(bench, unit, fan),
  }
}

function cutoffDocument({ period, open, total, baselines }: BacktestCutoff) {
  return {
    period: period.label,
    open: {
      count: open.count,
      expected: roundMoney(open.expected),
      brier: open.brier,
      ...rangeDocument(open),
    },
    total: { mean: roundMoney(total.mean), ...rangeDocument(total) },
    baselines: eachBaseline((name) => baselineDocument(baselines[name])),
  }
}

function rangeDocument({ p10, p50, p90, actual, crps, pit }: RangeScore): RangeScore {
  return {
    p10: roundMoney(p10),
    p50: roundMoney(p50),
    p90: roundMoney(p90),
    actual: roundMoney(actual),
    crps: roundMoney(crps),
    pit,
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

function summaryDocument(summary: BacktestResult['summary']): BacktestDocument['summary'] {
  const { open, total, baselines, reliability, brierParts, checks } = summary
  return {
    open,
    total: { wape: total.wape, crps: roundedOrNull(total.crps), coverage80: total.coverage80 },
    baselines: eachBaseline((name) => baselineSummary(baselines[name])),
    reliability: [...reliability],
    brierParts,
    checks: { total: checkDocument(checks.total), open: checkDocument(checks.open) },
  }
}

function baselineSummary({ open, total, tested, skill }: BaselineSummary) {
  return {
    wape: open.wape,
    brier: open.brier,
    totalWape: total.wape,
    tested,
    brierSkill: skill.brier,
    openCrpsSkill: skill.open,
    totalCrpsSkill: skill.total,
  }
}

function checkDocument(check: RangeCheck) {
  return {
    ...check,
    fifths: [...check.fifths],
    bias: roundedOrNull(check.bias),
    crps: roundedOrNull(check.crps),
  }
}

function eachBaseline<Value>(of: (name: BaselineName) => Value): Record<BaselineName, Value> {
  return {
    stageWeighted: of('stageWeighted'),
    lastPeriod: of('lastPeriod'),
    ownersCall: of('ownersCall'),
  }
}

function roundedOrNull(minorUnits: number | null): number | null {
  return minorUnits === null ? null : roundMoney(minorUnits)
}
