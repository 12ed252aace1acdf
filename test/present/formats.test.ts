import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/model/calendar/day.ts'
import { chanceInWords, surenessInWords } from '../../src/present/chanceInWords.ts'
import { countOf, formatCount } from '../../src/present/formatCount.ts'
import { formatDate, formatModelDay } from '../../src/present/formatDate.ts'
import { formatInterval } from '../../src/present/formatInterval.ts'
import { formatMoney } from '../../src/present/formatMoney.ts'
import { formatChange, formatPercent, formatPoints } from '../../src/present/formatPercent.ts'
import { formatPeriod } from '../../src/present/formatPeriod.ts'

/** Units hang on their number by a no-break space; here an ordinary one for the eye. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('formatMoney', () => {
  it.each([
    [31_000_000, 'USD', {}, '$310,000'],
    [294_000_000, 'USD', { compact: true }, '$2.94M'],
    [280_000_000, 'USD', { compact: true }, '$2.80M'],
    [1_294_400_000, 'USD', { compact: true }, '$12.9M'],
    [8_850_000, 'USD', { compact: true }, '$88,500'],
    [99_999_999_99, 'USD', { compact: true }, '$100M'],
    [99_999_960, 'USD', { compact: true }, '$1.00M'],
    [41_133_012, 'USD', { compact: true }, '$411,000'],
    [8_850_050, 'USD', { exact: true }, '$88,500.50'],
    [310_000, 'JPY', {}, '¥310,000'],
    [1_234_567, 'KWD', { exact: true }, 'KWD 1,234.567'],
    [-31_000_000, 'USD', {}, '-$310,000'],
    [-4, 'USD', {}, '$0'],
  ])('%d minor units of %s', (minorUnits, currency, style, expected) => {
    expect(plain(formatMoney(minorUnits, currency, style))).toBe(expected)
  })
})

describe('percentages', () => {
  it.each([
    [0, '0 %'],
    [0.084, '8.4 %'],
    [0.46, '46 %'],
    [0.0996, '10 %'],
    [0.05, '5 %'],
    [1, '100 %'],
    [-0.38, '−38 %'],
    [-0.0001, '0 %'],
  ])('%d', (fraction, expected) => {
    expect(plain(formatPercent(fraction))).toBe(expected)
  })

  it('changes carry their sign', () => {
    expect(plain(formatChange(0.46))).toBe('+46 %')
    expect(plain(formatChange(-0.1))).toBe('−10 %')
    expect(plain(formatChange(0))).toBe('0 %')
    expect(plain(formatChange(0.0001))).toBe('0 %')
  })

  it('points', () => {
    expect(plain(formatPoints(0.21))).toBe('+21 pts')
    expect(plain(formatPoints(-0.11))).toBe('−11 pts')
    expect(plain(formatPoints(0.004))).toBe('+0.4 pts')
    expect(plain(formatPoints(-0.0001))).toBe('0 pts')
  })

  it('intervals name the unit once', () => {
    expect(plain(formatInterval(0.31, 0.6))).toBe('31–60 %')
    expect(plain(formatInterval(0.076, 0.093))).toBe('7.6–9.3 %')
    expect(plain(formatInterval(0.12, 0.12))).toBe('12 %')
    expect(plain(formatInterval(0.128, 0.14))).toBe('12.8–14.0 %')
    expect(plain(formatInterval(0.12, 0.14))).toBe('12–14 %')
    expect(plain(formatInterval(0, 0.0001))).toBe('0 %')
    expect(plain(formatInterval(0.06, 0.103))).toBe('6.0–10.3 %')
    expect(plain(formatInterval(0.008, 0.6))).toBe('1–60 %')
  })
})

describe('counts, dates and periods', () => {
  it('counts', () => {
    expect(formatCount(5998)).toBe('5,998')
    expect(formatCount(1.84)).toBe('1.8')
    expect(countOf(1, 'deal')).toBe('1 deal')
    expect(countOf(0, 'deal')).toBe('0 deals')
    expect(countOf(2, 'person', 'people')).toBe('2 people')
  })

  it('dates', () => {
    expect(formatDate('2026-11-04')).toBe('4 Nov 2026')
    expect(formatDate('2026-11-14', { year: false })).toBe('14 Nov')
    expect(formatDate('soon')).toBe('soon')
    expect(formatModelDay(dayOf(2017, 2, 28))).toBe('28 Feb 2017')
  })

  it('periods', () => {
    expect(formatPeriod('2017-Q4')).toBe('Q4 2017')
    expect(formatPeriod('2017-11')).toBe('Nov 2017')
    expect(formatPeriod('2017')).toBe('2017')
    expect(formatPeriod('2018-W07')).toBe('week 7, 2018')
    expect(formatPeriod('2018-02-05')).toBe('5 Feb 2018')
  })
})

describe('chanceInWords', () => {
  it.each([
    [0, 'less than 1 in 50'],
    [0.019, 'less than 1 in 50'],
    [0.02, '1 in 50'],
    [0.06, '1 in 20'],
    [0.08, '1 in 10'],
    [0.41, '4 in 10'],
    [0.68, '7 in 10'],
    [0.8, '8 in 10'],
    [0.94, '19 in 20'],
    [0.97, '49 in 50'],
    [1, 'more than 49 in 50'],
  ])('%d', (chance, expected) => {
    expect(chanceInWords(chance)).toBe(expected)
  })

  it('never claims to be wholly sure', () => {
    expect(plain(surenessInWords(0.94))).toBe('94 % sure')
    expect(plain(surenessInWords(1))).toBe('more than 99 % sure')
  })
})
