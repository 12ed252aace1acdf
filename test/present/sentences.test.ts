import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/model/forecast/forecastBasis.ts'
import { BASELINE_LEVERS } from '../../src/model/forecast/levers.ts'
import { describeLever, describeLevers, formatLeverValue } from '../../src/present/describeLever.ts'
import { describeReason, reasonWithPoints } from '../../src/present/describeReason.ts'
import { describeRequire } from '../../src/present/describeRequire.ts'
import { evidenceLevelInWords } from '../../src/present/evidenceWords.ts'
import { plainText } from '../../src/present/phrase.ts'
import { sentenceForForecast } from '../../src/present/sentenceForForecast.ts'
import { sentenceForWhatIf } from '../../src/present/sentenceForWhatIf.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const reason = (code: Reason['code'], values: Reason['values'] = {}, effect = 0): Reason => ({
  code,
  values,
  effect,
})

describe('reasons', () => {
  it('say how far an amount is from the usual', () => {
    expect(['-2', '-1', '0', '1', '3'].map((level) => evidenceLevelInWords('size', level))).toEqual([
      'about 1/4 of the usual',
      'about half the usual',
      'about the usual',
      'about twice the usual',
      'about 8 times the usual',
    ])
  })

  it.each([
    [reason('quiet', { level: 'over 30', n: 12 }, -0.11), 'last activity over 30 days ago −11 pts'],
    [reason('age', { days: 1 }, 0.06), 'open 1 day +6 pts'],
    [reason('age', { days: 80, younger: 0.957 }, -0.21), 'older than 95 % of won deals −21 pts'],
    [reason('column', { column: 'Segment', level: 'Public', n: 40 }, -0.04), 'Segment: Public −4 pts'],
    [reason('account', { level: 'existing', n: 90 }, 0.08), 'customer has bought before +8 pts'],
    [reason('list-price', { level: '1', n: 9 }, -0.02), 'list price about twice the usual −2 pts'],
    [reason('owner', { level: 'Ada', n: 50 }, 0.03), 'outcomes of Ada’s deals +3 pts'],
    [reason('older-than-all-won', { days: 150, oldest: 138 }, -0.2), 'older than any win −20 pts'],
    [reason('pushed', { level: '2', n: 61 }, -0.08), 'close date pushed twice −8 pts'],
    [reason('period-end', {}, 0.09), 'wins come at the quarter’s end +9 pts'],
    [reason('crowded', { load: 1.4 }, -0.06), 'more closings due than usual −6 pts'],
    [reason('crowded', { load: 0.6 }, 0.05), 'fewer closings due than usual +5 pts'],
    [reason('little-time-left', { days: 12 }, -0.3), '12 days left −30 pts'],
    [reason('segment', { name: 'Retail' }, 0.05), 'pace of deals in Retail +5 pts'],
    [reason('segment', { owner: 'M. Frase', pace: 1.2 }, 0.04), 'pace of M. Frase’s deals so far +4 pts'],
    [reason('concern', { kind: 'budget-frozen' }, -0.2), 'concern: budget frozen −20 pts'],
    [reason('adjusted', { probability: 0.7 }, -0.11), 'your call 70 % −11 pts'],
    [reason('adjusted', { probability: 0.7, weight: 0.5 }, -0.11), 'your call 70 % −11 pts'],
    [reason('adjusted', { probability: 0.7, weight: 0 }, 0), 'your call 70 % (weighs 0 %)'],
    [reason('no-history', { n: 4 }), 'few closed deals to learn from (4)'],
  ])('$code', (given, expected) => {
    expect(plain(reasonWithPoints(given))).toBe(expected)
  })

  it('speak without their values too', () => {
    const codes: Reason['code'][] = [
      'age',
      'older-than-all-won',
      'period-end',
      'crowded',
      'little-time-left',
      'segment',
      'pushed',
      'quiet',
      'concern',
      'adjusted',
      'no-history',
    ]
    for (const code of codes) expect(describeReason(reason(code))).toMatch(/^[a-z][^{}]*$/)
  })
})

describe('levers', () => {
  it('say what they change', () => {
    expect(describeLevers(BASELINE_LEVERS, 'leads')).toBeNull()
    expect(plain(describeLevers({ ...BASELINE_LEVERS, leads: 1.2 }, 'leads') ?? '')).toBe('20 % more leads')
    expect(plain(describeLevers({ leads: 0.9, conversion: 1.1, size: 1, cycle: 0.9 }, 'deals') ?? '')).toBe(
      '10 % fewer new deals, a 10 % higher conversion and a 10 % shorter cycle',
    )
    expect(plain(describeLever('leads', 1.46, 'leads'))).toBe('Leads a month +46 %')
  })

  it('carry their units', () => {
    expect(plain(formatLeverValue('leads', 1240, 'USD'))).toBe('1,240')
    expect(plain(formatLeverValue('conversion', 0.084, 'USD'))).toBe('8.4 %')
    expect(plain(formatLeverValue('size', 2_410_000, 'USD'))).toBe('$24,100')
    expect(plain(formatLeverValue('cycle', 57, 'USD'))).toBe('57 days')
  })

  it('say why they cannot reach the chance', () => {
    expect(describeRequire('period-over')).toBe('the period is over')
    expect(describeRequire('some-new-code')).toBe('some new code')
    expect(describeRequire(undefined)).toMatch(/cannot be reached/)
  })
})

describe('sentenceForForecast', () => {
  const figures = {
    period: '2017-Q4',
    currency: 'USD',
    target: 280_000_000,
    total: { mean: 294_000_000, p10: 252_000_000, p90: 331_000_000 },
    chance: 0.68,
  }

  it('says range and chance', () => {
    const sentence = sentenceForForecast(figures)
    expect(plainText(sentence)).toBe(
      'Q4 2017 will likely close at $2.94M, between $2.52M and $3.31M. The chance of reaching $2.80M is 7 in 10.',
    )
    expect(sentence.filter((phrase) => phrase.emphasis).map((phrase) => phrase.text)).toEqual([
      '$2.94M',
      '$2.52M',
      '$3.31M',
      '7 in 10',
    ])
  })

  it('says no chance without a target', () => {
    expect(plainText(sentenceForForecast({ ...figures, target: null, chance: null }))).toBe(
      'Q4 2017 will likely close at $2.94M, between $2.52M and $3.31M.',
    )
  })

  it('puts an average beyond the range behind it, and a range of one amount in one word', () => {
    const few = (mean: number, p10: number, p90: number) =>
      plain(
        plainText(sentenceForForecast({ ...figures, target: null, chance: null, total: { mean, p10, p90 } })),
      )
    expect(few(272_000, 250_000, 250_000)).toBe(
      'Q4 2017 will most likely close at $2,500, on average at $2,720.',
    )
    expect(few(250_000, 250_000, 250_000)).toBe('Q4 2017 will most likely close at $2,500.')
    expect(few(900_000, 0, 500_000)).toBe(
      'Q4 2017 will likely close between $0 and $5,000, on average at $9,000.',
    )
  })

  it('speaks in the past when the period is over', () => {
    expect(plainText(sentenceForForecast({ ...figures, chance: 1, over: true }))).toBe(
      'Q4 2017 closed at $2.94M; the target of $2.80M was reached.',
    )
  })
})

describe('sentenceForWhatIf', () => {
  const figures = {
    currency: 'USD',
    counted: 'leads' as const,
    levers: { ...BASELINE_LEVERS, leads: 1.2 },
    baselineChance: 0.41,
    scenarioChance: 0.58,
    baselineMean: 270_000_000,
    scenarioMean: 285_000_000,
    required: {
      lever: 'leads' as const,
      confidence: 0.8,
      feasible: true,
      required: 1240,
      multiplier: 1.46,
      lastUsefulDate: '2026-11-14',
    },
  }

  it('says what changes and what it takes', () => {
    expect(plain(plainText(sentenceForWhatIf(figures)))).toBe(
      'With 20 % more leads the chance rises from 41 % to 58 %. For 8 in 10 you need 1,240 leads a month (+46 %) from now on.',
    )
  })

  it('says when nothing changes, and when it is out of reach', () => {
    const required = {
      ...figures.required,
      feasible: false,
      required: null,
      multiplier: null,
      reason: 'not-by-this-lever',
    }
    expect(plain(plainText(sentenceForWhatIf({ ...figures, levers: BASELINE_LEVERS, required })))).toBe(
      'As things stand, the chance is 4 in 10. 8 in 10 is out of reach here: not by this lever alone.',
    )
  })

  it('speaks of bookings where there is no target', () => {
    const without = { ...figures, baselineChance: null, scenarioChance: null, required: null }
    expect(plain(plainText(sentenceForWhatIf(without)))).toBe(
      'With 20 % more leads expected bookings go from $2.70M to $2.85M.',
    )
  })
})
