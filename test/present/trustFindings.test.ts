import { describe, expect, it } from 'vitest'
import type { BacktestDocument } from '../../src/contract/backtesting.ts'
import { reliabilityFinding, trustFindings } from '../../src/present/trustFindings.ts'
import { fixtureBacktest } from '../ui/fixtureBacktest.ts'

const RANGE = { p10: 80, p50: 100, p90: 120, actual: 100, crps: 5, pit: 0.5 }
const NONE = { open: null, total: null, brier: null }
type Check = BacktestDocument['summary']['checks']['total']

function tested(check: Partial<Check>, wape = 0.1, rival = 0.3): BacktestDocument {
  const empty = fixtureBacktest()
  const { summary } = empty
  const baseline = { ...summary.baselines.lastPeriod, wape: rival, totalWape: rival, tested: 1 }
  const cutoff = {
    asOf: '2026-01-15',
    period: '2026-Q1',
    open: { count: 1, expected: 100, brier: 0.2, ...RANGE },
    total: { mean: 100, ...RANGE },
    baselines: { stageWeighted: NONE, lastPeriod: NONE, ownersCall: NONE },
  }
  return {
    ...empty,
    cutoffs: [cutoff],
    summary: {
      ...summary,
      open: { wape, brier: 0.1 },
      total: { ...summary.total, wape },
      baselines: { ...summary.baselines, lastPeriod: baseline },
      checks: {
        ...summary.checks,
        total: { ...summary.checks.total, tested: 10, periods: 10, held: 8, ...check },
      },
    },
  }
}

describe('trustFindings', () => {
  it('says nothing of nothing', () => {
    expect(trustFindings(fixtureBacktest())).toEqual([])
  })

  it.each([
    ['holds', /as often as it should/],
    ['too-narrow', /too narrow/],
    ['too-wide', /wider than they need be/],
    ['too-low', /says too little/],
    ['too-high', /says too much/],
    ['few', /can’t show more/],
  ] as const)('says in plain words that the range %s', (verdict, words) => {
    const [range] = trustFindings(tested({ verdict }))
    expect(range).toMatch(/^On 10 past dates in 10 quarters the 8 in 10 range held what came 8 times/)
    expect(range).toMatch(words)
  })

  it('owns up when a simpler rule did better', () => {
    expect(trustFindings(tested({}, 0.1, 0.3)).join(' ')).not.toContain('did better')
    expect(trustFindings(tested({}, 0.3, 0.1)).join(' ')).toContain(
      'Repeating last period did better: read it with care.',
    )
  })

  it('names a bias', () => {
    expect(trustFindings(tested({ biasShare: 0.12 }))).toContain('On average it said 12\u00A0% too much.')
    expect(trustFindings(tested({ biasShare: -0.12 }))).toContain('On average it said 12\u00A0% too little.')
  })
})

it('a reliability diagram is titled with its worst group', () => {
  const bin = { from: 0, to: 1, count: 100, outcomes: 100, low: 0.4, high: 0.6 }
  expect(reliabilityFinding([{ ...bin, said: 0.5, happened: 0.52 }])).toMatch(/about as often as was said/)
  expect(
    reliabilityFinding([
      { ...bin, said: 0.5, happened: 0.52 },
      { ...bin, said: 0.8, happened: 0.5 },
    ]),
  ).toBe('Where it said 80\u00A0%, 50\u00A0% were won')
})
