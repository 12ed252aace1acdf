import { describe, expect, it } from 'vitest'
import type { Concern } from '../../../../src/contract/dealing.ts'
import { type Day, dayOf } from '../../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../../src/model/calendar/period.ts'
import type { ForecastBasis, OpenDeal } from '../../../../src/model/forecast/forecastBasis.ts'
import { agendaText } from '../../../../src/ui/screens/deals/agendaText.ts'
import { dealLines } from '../../../../src/ui/screens/deals/dealNeeds.ts'
import { NO_EVIDENCE } from '../../../model/noEvidence.ts'

const asOf = dayOf(2026, 10, 15)

function deal(id: string, changes: Partial<OpenDeal> = {}): OpenDeal {
  return {
    id,
    name: id,
    owner: 'Ann',
    team: null,
    product: null,
    account: null,
    stage: 'Proposal',
    created: dayOf(2026, 9, 1),
    expectedClose: dayOf(2026, 12, 14),
    age: 44,
    lastActivity: null,
    filedCategory: null,
    pushes: 0,
    amount: 10_000_00,
    amountSource: 'recorded',
    amountBase: 10_000_00,
    amountRatio: 1,
    probability: 0.4,
    low: 0.3,
    high: 0.5,
    n: 40,
    logOddsShift: 0,
    calledDateShift: 0,
    reasons: [],
    judgement: null,
    ...changes,
  }
}

function basis(deals: readonly OpenDeal[]): ForecastBasis {
  const period = parsePeriod('2026-Q4')
  if (period === null) throw new Error('no period')
  return {
    asOf,
    period,
    wonToDate: 0,
    wonCount: 0,
    deals,
    undated: { count: 0, amount: 0 },
    hazards: { oldestWonAge: 138 } as ForecastBasis['hazards'],
    evidence: NO_EVIDENCE,
    newBusiness: {
      arrivalsByDay: [],
      dispersion: 1,
      rateVariance: 0,
      worthVariance: 0,
      rate: null,
      amounts: [],
      amountMean: { ratio: 0, low: 0, high: 0, n: 0 },
    },
    amountRatio: null,
    listPriceRatio: null,
    correlation: { value: 0.05, measured: null, low: null, high: null, prior: 0.05, periods: 0 },
    baseline: {
      leads: 0,
      leadsAre: 'deals',
      conversion: 0,
      conversionLow: 0,
      conversionHigh: 0,
      conversionN: 0,
      averageAmount: 0,
      cycleDays: 0,
    },
    flatWinRate: 0.6,
  }
}

const concern: Concern = {
  id: 1,
  dealId: 'C',
  kind: 'budget-frozen',
  note: 'until January',
  help: 'a smaller first step',
  author: 'Ann',
  raisedOn: '2026-10-12',
  resolvedOn: null,
}
const needsOf = (deals: readonly OpenDeal[], concerns: readonly Concern[] = []) =>
  Object.fromEntries(
    dealLines(basis(deals), { deals: [] }, concerns).lines.map((line) => [
      line.deal.id,
      line.needs.map(({ code }) => code),
    ]),
  )

describe('dealLines', () => {
  it('finds each sign in the data, at its edge', () => {
    const needs = needsOf(
      [
        deal('fine'),
        deal('at the oldest', { age: 138 }),
        deal('older', { age: 139 }),
        deal('due today', { expectedClose: asOf }),
        deal('past due', { expectedClose: (asOf - 1) as Day }),
        deal('heard of', { lastActivity: (asOf - 29) as Day }),
        deal('quiet', { lastActivity: (asOf - 30) as Day }),
        deal('pushed once', { pushes: 1 }),
        deal('pushed', { pushes: 2 }),
        deal('no amount', { amountSource: 'list-price' }),
        deal('C'),
      ],
      [concern],
    )
    expect(needs).toEqual({
      fine: [],
      'at the oldest': [],
      older: ['older-than-all-won'],
      'due today': [],
      'past due': ['past-due'],
      'heard of': [],
      quiet: ['quiet'],
      'pushed once': [],
      pushed: ['pushed'],
      'no amount': ['no-amount'],
      C: ['concern'],
    })
  })

  it('takes missing amounts for how the file is kept where most deals lack one', () => {
    const found = dealLines(
      basis([
        deal('a', { amountSource: 'similar-won' }),
        deal('b', { amountSource: 'list-price' }),
        deal('c'),
      ]),
      { deals: [] },
      [],
    )
    expect(found.withoutAmount).toBe(2)
    expect(found.lines.flatMap(({ needs }) => needs)).toEqual([])
  })

  it('counts resolved concerns no more', () => {
    expect(needsOf([deal('C')], [{ ...concern, resolvedOn: '2026-10-14' }])).toEqual({ C: [] })
  })

  it('puts deals that could use help first, the larger before the smaller', () => {
    const { lines } = dealLines(
      basis([
        deal('fine', { amount: 9e9 }),
        deal('small', { age: 200 }),
        deal('large', { age: 200, amount: 5e6 }),
      ]),
      { deals: [] },
      [],
    )
    expect(lines.map((line) => line.deal.id)).toEqual(['large', 'small', 'fine'])
  })
})

describe('agendaText', () => {
  it('lists the deals to talk about with what usually helps and what was asked for', () => {
    const { lines } = dealLines(basis([deal('C'), deal('fine')]), { deals: [] }, [concern])
    const text = agendaText('Ann', lines, 'USD')
    expect(text).toContain('1:1 with Ann\n2 open deals, 1 could use help, 1 concern raised.')
    expect(text).toContain('- C ($10,000, 40 %): budget frozen')
    expect(text).toContain('Asked for: a smaller first step')
    expect(text).not.toContain('fine (')
  })

  it('asks about worries where no concern was raised', () => {
    const { lines } = dealLines(basis([deal('fine')]), { deals: [] }, [])
    expect(agendaText('Ann', lines, 'USD')).toContain('Ask which of them worries you most.')
  })
})
