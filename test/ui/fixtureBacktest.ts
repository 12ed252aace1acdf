import type { BacktestDocument } from '../../src/contract/backtesting.ts'

type Baseline = BacktestDocument['summary']['baselines']['lastPeriod']
type Check = BacktestDocument['summary']['checks']['total']

const NO_BASELINE: Baseline = {
  wape: null,
  brier: null,
  totalWape: null,
  tested: 0,
  brierSkill: null,
  openCrpsSkill: null,
  totalCrpsSkill: null,
}
const NO_CHECK: Check = {
  tested: 0,
  periods: 0,
  held: 0,
  coverage: null,
  fifths: [0, 0, 0, 0, 0],
  bias: null,
  biasShare: null,
  crps: null,
  verdict: 'few',
}

/** A test on past dates with nothing tested. */
export function fixtureBacktest(): BacktestDocument {
  return {
    currency: 'USD',
    cutoffs: [],
    summary: {
      open: { wape: null, brier: null },
      total: { wape: null, crps: null, coverage80: null },
      baselines: { stageWeighted: NO_BASELINE, lastPeriod: NO_BASELINE, ownersCall: NO_BASELINE },
      reliability: [],
      brierParts: null,
      checks: { total: NO_CHECK, open: NO_CHECK },
    },
    fan: [],
    fanNow: null,
  }
}
