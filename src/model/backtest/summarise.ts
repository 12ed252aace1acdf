import type { BacktestCutoff, BacktestResult, BaselineScore, ForecasterSummary } from './backtestResult.ts'
import { brierParts } from './brierParts.ts'
import { rangeCheck } from './rangeCheck.ts'
import { reliability, type ScoredChance } from './reliability.ts'
import { skillAgainst } from './skillAgainst.ts'

/** Scores over all cut-offs. WAPE: summed absolute error over summed outcome. Brier: over all deals of all cut-offs alike. */
export function summarise(cutoffs: readonly BacktestCutoff[]): BacktestResult['summary'] {
  const own = score(cutoffs, ({ open, total }) => ({ open, total }))
  const total = rangeCheck(cutoffs.map((one) => ({ ...one.total, period: one.period, said: one.total.mean })))
  const open = rangeCheck(
    cutoffs.flatMap((one) =>
      one.open.count === 0 ? [] : [{ ...one.open, period: one.period, said: one.open.expected }],
    ),
  )
  const chances = cutoffs.flatMap(chancesOf)
  const against = (of: (cutoff: BacktestCutoff) => BaselineScore | null) => ({
    ...score(cutoffs, of),
    ...skillAgainst(cutoffs, of),
  })
  return {
    open: own.open,
    total: { ...own.total, crps: total.crps, coverage80: total.coverage?.share ?? null },
    baselines: {
      stageWeighted: against(({ baselines }) => baselines.stageWeighted),
      lastPeriod: against(({ baselines }) => baselines.lastPeriod),
      ownersCall: against(({ baselines }) => baselines.ownersCall),
    },
    reliability: reliability(chances),
    brierParts: brierParts(chances),
    checks: { total, open },
  }
}

/** A deal has one outcome a period, however often its chance was given. */
function chancesOf({ period, deals }: BacktestCutoff): ScoredChance[] {
  return deals.map(({ id, probability, won }) => ({ probability, won, outcome: `${period.label} ${id}` }))
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

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
