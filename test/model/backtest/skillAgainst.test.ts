import { expect, it } from 'vitest'
import type { BacktestCutoff, BaselineScore } from '../../../src/model/backtest/backtestResult.ts'
import { skillAgainst } from '../../../src/model/backtest/skillAgainst.ts'
import { parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'

/** A cut-off on which 100 came from open deals and 300 in all; what was said is scored as given. */
function cutoff(count: number, brier: number | null, openCrps: number, totalCrps: number): BacktestCutoff {
  const range = { p10: 0, p50: 0, p90: 0, pit: 0.5 }
  return {
    asOf: parseDay('2017-05-10')!,
    period: parsePeriod('2017-Q2')!,
    open: { ...range, count, expected: 0, brier, actual: 100, crps: openCrps },
    total: { ...range, mean: 0, actual: 300, crps: totalCrps },
    baselines: { stageWeighted: naive(0, 0, null), lastPeriod: null, ownersCall: null },
    deals: [],
  }
}

const naive = (expected: number, mean: number, brier: number | null): BaselineScore => ({
  open: { expected, brier },
  total: { mean },
})

it('is 1 less the score over the naive one, deals and cut-offs together', () => {
  const first = cutoff(1, 0.1, 10, 30)
  const second = cutoff(3, 0.2, 30, 30)
  const of = (one: BacktestCutoff) => (one === first ? naive(180, 400, 0.4) : naive(80, 200, 0.3))
  // Brier by deals: (0.1 + 3 x 0.2) / (0.4 + 3 x 0.3). Open: (10 + 30) / (80 + 20). Total: (30 + 30) / (100 + 100).
  expect(skillAgainst([first, second], of)).toEqual({
    tested: 2,
    skill: {
      brier: expect.closeTo(1 - 0.7 / 1.3, 12),
      open: expect.closeTo(0.6, 12),
      total: expect.closeTo(0.7, 12),
    },
  })
})

it('leaves out cut-offs on which the naive one said nothing, and open deals where there were none', () => {
  const [silent, bare] = [cutoff(2, 0.5, 99, 99), cutoff(0, null, 99, 20)]
  const of = (one: BacktestCutoff) => (one === silent ? null : naive(0, 340, null))
  expect(skillAgainst([silent, bare], of)).toEqual({
    tested: 1,
    skill: { brier: null, open: null, total: 0.5 },
  })
})

it('has nothing to say against a forecaster without an error', () => {
  const { skill } = skillAgainst([cutoff(2, 0.1, 10, 10)], () => naive(100, 300, 0))
  expect(skill).toEqual({ brier: null, open: null, total: null })
})
