import { describe, expect, it } from 'vitest'
import { formatQuantity, formatQuantityRange, parseQuantityInput } from '../../src/present/formatQuantity.ts'
import { plainText } from '../../src/present/phrase.ts'
import { type PlanPage, planMarkdown } from '../../src/present/planMarkdown.ts'
import { sentenceForPlan } from '../../src/present/sentenceForPlan.ts'

const forecast: PlanPage['forecast'] = {
  asOf: '2026-10-15',
  period: { label: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
  currency: 'USD',
  target: 280_000_000,
  wonToDate: 33_000_000,
  total: { mean: 270_000_000, p10: 252_000_000, p50: 269_000_000, p90: 331_000_000 },
  chance: 0.41,
}

describe('sentenceForPlan', () => {
  const figures = { ...forecast, period: '2026-Q4' }
  it('names number, chance and gap', () => {
    expect(plainText(sentenceForPlan(figures))).toBe(
      'Q4 2026: $2.80M. Today’s chance is 4 in 10; the likely landing is $100,000 short.',
    )
    expect(plainText(sentenceForPlan({ ...figures, target: 260_000_000 }))).toContain('$100,000 above')
    expect(plainText(sentenceForPlan({ ...figures, target: null, chance: null }))).toBe(
      'Q4 2026 has no target yet; it will likely close at $2.70M.',
    )
  })
})

describe('planMarkdown', () => {
  it('holds the page, each part under its heading, and leaves empty parts out', () => {
    const page: PlanPage = {
      workbook: 'Northwind 2026',
      forecast,
      counted: 'leads',
      confidence: 0.8,
      levers: [
        {
          lever: 'leads',
          baseline: 850,
          required: 1240,
          multiplier: 1.46,
          feasible: true,
          lastUsefulDate: '2026-11-14',
        },
        {
          lever: 'cycle',
          baseline: 57,
          required: null,
          multiplier: null,
          feasible: false,
          reason: 'period-over',
          lastUsefulDate: null,
        },
      ],
      items: [
        { id: 1, kind: 'action', text: 'Two webinars', owner: 'Ann', dueOn: '2026-11-01', done: true },
        { id: 2, kind: 'action', text: 'Call back', owner: null, dueOn: null, done: false },
      ],
      concerns: [
        {
          id: 1,
          dealId: 'D1',
          dealName: 'Contoso',
          kind: 'budget-frozen',
          note: 'until January',
          help: 'a smaller first step',
          author: 'Bo',
          raisedOn: '2026-10-12',
          resolvedOn: null,
        },
      ],
    }
    expect(planMarkdown(page)).toBe(`# Northwind 2026: plan

Q4 2026: $2.80M. Today’s chance is 4 in 10; the likely landing is $100,000 short.

## The number

- Target $2.80M
- Won by 15 Oct 2026: $330,000
- Likely $2.70M, between $2.52M and $3.31M

## What must be true for 8 in 10 (each alone)

- Leads a month: 1,240 (+46 %), useful until 14 Nov 2026
- Cycle time: the period is over

## Who does what

- [x] Two webinars — Ann, by 1 Nov 2026
- [ ] Call back

## Risks

- Contoso, budget frozen: until January (would help: a smaller first step)
`)
  })
})

describe('quantities', () => {
  const plain = (text: string) => text.replaceAll('\u00A0', ' ')
  it.each([
    [0.13, 'fraction', '13 %'],
    [2_410_000, 'money', '$24,100'],
    [57, 'days', '57 days'],
    [5998, 'count', '5,998'],
    [1.0375, 'ratio', '1.04'],
    [0.01234, 'rate', '0.0123'],
  ] as const)('%d as %s', (value, unit, expected) => {
    expect(plain(formatQuantity(value, unit, 'USD'))).toBe(expected)
  })

  it('ranges name their unit once', () => {
    expect(plain(formatQuantityRange(0.12, 0.14, 'fraction', 'USD'))).toBe('12–14 %')
    expect(plain(formatQuantityRange(41, 79, 'days', 'USD'))).toBe('41–79 days')
    expect(plain(formatQuantityRange(1_000_000, 2_000_000, 'money', 'USD'))).toBe('$10,000–$20,000')
  })

  it('are read in their own unit', () => {
    expect(parseQuantityInput('13', 'fraction', 'USD')).toEqual({ ok: true, value: 0.13 })
    expect(parseQuantityInput('57 days', 'days', 'USD')).toEqual({ ok: true, value: 57 })
    expect(parseQuantityInput('24,100', 'money', 'USD')).toEqual({ ok: true, value: 2_410_000 })
    expect(parseQuantityInput('1.04', 'ratio', 'USD')).toEqual({ ok: true, value: 1.04 })
    expect(parseQuantityInput('-1', 'count', 'USD').ok).toBe(false)
    expect(parseQuantityInput('many', 'count', 'USD').ok).toBe(false)
  })
})
