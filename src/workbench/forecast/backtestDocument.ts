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
import { dealStates } from '../deals/dealStates.ts'
import { dayIn, fiscalYearStart, frameOf } from '../frame.ts'
import { lastKnownDate } from '../lastKnownDay.ts'
import { problem } from '../problem.ts'
import { rememberedFacts } from '../remembered.ts'
import type { Workbench } from '../workbench.ts'
import { backtestCutoffs, reviewDays } from './backtestCutoffs.ts'
import { dealRecords } from './dealRecords.ts'
import { exchangeTo } from './exchange.ts'
import { fanAroundNow } from './fanAroundNow.ts'
import { judgementsOn, pastCutoffs } from './pastCutoffs.ts'
import { roundedQuantiles } from './roundedQuantiles.ts'

type Scored = Omit<BacktestDocument, 'fanNow'>

/**
 * Past forecasts scored against what came, each made with only what was known on its day. Scored once for a state of the facts and of the calls that
 * stood on the cut-offs: a call made today is in none of them, and only moves the fan around the present forecast.
 */
export function backtestDocument(bench: Workbench, input: z.infer<typeof backtestInput>): BacktestDocument {
  const { db } = bench.workbook
  const frame = frameOf(db)
  if (frame === null) throw problem('NO_DATA', { needs: 'deals' })
  const start = fiscalYearStart(db)
  // Looking from a past day, that day's own tests: nothing that was only known later.
  const known = lastKnownDate(db, input.cutoffs || input.every ? frame.newestDate : frame.asOf)
  const today = dayIn(known)
  const { currency } = frame
  const asked = [input, known, currency, start]
  const exchange = exchangeTo(db, currency, known)
  const { unit, days } = rememberedFacts(db, ['cut-offs', ...asked], () => {
    const { records } = dealRecords(db, dealStates(db, known), exchange, known)
    return backtestCutoffs(input, (length) => reviewDays(records, today, length, start))
  })
  const calls = days.map((day) => [...judgementsOn(db, formatDay(day))])
  const scored = rememberedFacts(db, ['backtest', ...asked, calls], (): Scored => {
    const came = dealStates(db, known)
    const { records } = dealRecords(db, came, exchange, known)
    const past = pastCutoffs(db, { days, unit, fiscalYearStart: start, came, exchange })
    const { cutoffs, summary } = backtest(records, past, start)
    const over = cutoffs.filter(({ period }) => period.end <= today)
    const fan = ageingFan(
      over.map(({ asOf, period, total }) => ({ asOf, period, ...total, said: total.mean })),
    )
    return {
      currency,
      cutoffs: cutoffs.map((cutoff, index) => ({
        ...cutoffDocument(cutoff),
        asOf: formatDay(days[index]!),
      })),
      summary: summaryDocument(summary),
      fan: fan.map((week) => ({ ...week, happened: [...week.happened] })),
    }
  })
  return { ...scored, fanNow: fanAroundNow(bench, unit, scored.fan) }
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

function rangeDocument({ actual, crps, pit, ...range }: RangeScore): RangeScore {
  return { ...roundedQuantiles(range), actual: roundMoney(actual), crps: roundMoney(crps), pit }
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
