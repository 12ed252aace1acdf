import type { BacktestCutoff, BacktestResult, BaselineScore, ForecasterSummary } from './backtestResult.ts'

/** Scores over all cut-offs. WAPE: summed absolute error over summed outcome. Brier: over all deals of all cut-offs alike. */
export function summarise(cutoffs: readonly BacktestCutoff[]): BacktestResult['summary'] {
  const own = score(cutoffs, ({ open, total }) => ({ open, total }))
  return {
    open: own.open,
    total: {
      ...own.total,
      crps: mean(cutoffs.map(({ total }) => total.crps)),
      coverage80: mean(
        cutoffs.map(({ total }) => (total.actual >= total.p10 && total.actual <= total.p90 ? 1 : 0)),
      ),
    },
    baselines: {
      stageWeighted: score(cutoffs, ({ baselines }) => baselines.stageWeighted),
      lastPeriod: score(cutoffs, ({ baselines }) => baselines.lastPeriod),
    },
  }
}

function score(
  cutoffs: readonly BacktestCutoff[],
  of: (cutoff: BacktestCutoff) => BaselineScore | null,
): ForecasterSummary {
  let openError = 0
  let openActual = 0
  let totalError = 0
  let totalActual = 0
  let squares = 0
  let deals = 0
  for (const cutoff of cutoffs) {
    const forecast = of(cutoff)
    if (forecast === null) continue
    openError += Math.abs(forecast.open.expected - cutoff.open.actual)
    openActual += cutoff.open.actual
    totalError += Math.abs(forecast.total.mean - cutoff.total.actual)
    totalActual += cutoff.total.actual
    if (forecast.open.brier !== null) {
      squares += forecast.open.brier * cutoff.open.count
      deals += cutoff.open.count
    }
  }
  return {
    open: { wape: ratio(openError, openActual), brier: ratio(squares, deals) },
    total: { wape: ratio(totalError, totalActual) },
  }
}

function mean(values: readonly number[]): number | null {
  return ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
