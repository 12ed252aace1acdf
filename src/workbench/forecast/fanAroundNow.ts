import type { BacktestDocument } from '../../contract/backtesting.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { type FanWeek, weekOfPeriod } from '../../model/backtest/ageingFan.ts'
import { evaluateForecast } from '../../model/forecast/evaluateForecast.ts'
import type { Workbench } from '../workbench.ts'
import { loadScope } from './loadScope.ts'

/** The fan of the present week around the workbook's own forecast; null when its period is of another kind, is over, or is still ahead. */
export function fanAroundNow(
  bench: Workbench,
  unit: 'quarter' | 'month',
  fan: readonly FanWeek[],
): BacktestDocument['fanNow'] {
  if (fan.length === 0) return null
  const { basis, asOf } = loadScope(bench, {})
  const { period } = basis
  if (period.unit !== unit || basis.asOf >= period.end || basis.asOf < period.start - 1) return null
  const week = weekOfPeriod(basis.asOf, period)
  const now = fan.find((one) => one.week === week)
  if (!now) return null
  const { mean } = evaluateForecast(basis, { target: 0 }).total
  return {
    asOf,
    period: period.label,
    week,
    n: now.n,
    said: roundMoney(mean),
    low: roundMoney(Math.max(basis.wonToDate, now.low * mean)),
    mid: roundMoney(Math.max(basis.wonToDate, now.mid * mean)),
    high: roundMoney(Math.max(basis.wonToDate, now.high * mean)),
  }
}
