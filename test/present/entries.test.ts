import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../src/present/formatMoney.ts'
import { parseDateInput } from '../../src/present/parseDateInput.ts'
import { parseMoneyInput } from '../../src/present/parseMoneyInput.ts'
import { parsePercentInput } from '../../src/present/parsePercentInput.ts'

const outcomeOf = <T>(entry: { ok: true; value: T } | { ok: false; message: string }) =>
  entry.ok ? entry.value : entry.message

describe('parseMoneyInput', () => {
  it.each([
    ['2.8M', 'USD', 280_000_000],
    ['$2,800,000', 'USD', 280_000_000],
    ['310k', 'USD', 31_000_000],
    [' 88 500.5 ', 'USD', 8_850_050],
    ['USD 12', 'USD', 1200],
    ['1.1b', 'USD', 110_000_000_000],
    ['0.29', 'USD', 29],
    ['1.005', 'KWD', 1005],
    ['310000', 'JPY', 310_000],
    ['−5', 'USD', -500],
    ['-0', 'USD', 0],
  ])('%s %s', (text, currency, expected) => {
    expect(outcomeOf(parseMoneyInput(text, currency))).toBe(expected)
  })

  it.each(['', 'abc', '1,00', '2.8.1', '12,3456', '1e9'])('refuses %j with an example', (text) => {
    expect(outcomeOf(parseMoneyInput(text, 'USD'))).toMatch(/such as 2\.8M/)
  })

  it('refuses what cannot be kept exactly', () => {
    expect(parseMoneyInput('0.005', 'USD').ok).toBe(false)
    expect(parseMoneyInput('1.5', 'JPY').ok).toBe(false)
    expect(parseMoneyInput('999999999b', 'USD').ok).toBe(false)
  })

  it('reads back what formatMoney writes exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e14 }),
        fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
        (minor, currency) => {
          const written = formatMoney(minor, currency, { exact: true })
          expect(parseMoneyInput(written, currency)).toEqual({ ok: true, value: minor })
        },
      ),
    )
  })
})

describe('parsePercentInput', () => {
  it.each([
    ['46', 0.46],
    ['8.4 %', 0.084],
    ['+20%', 0.2],
    ['−10 %', -0.1],
    ['0.5', 0.005],
  ])('%s', (text, expected) => {
    expect(outcomeOf(parsePercentInput(text))).toBeCloseTo(expected, 12)
  })

  it('keeps to its limits and says them', () => {
    expect(outcomeOf(parsePercentInput('101', { min: 0, max: 1 }))).toBe('Write a percentage from 0 to 100.')
    expect(outcomeOf(parsePercentInput('-101', { min: -1 }))).toBe('Write a percentage of at least -100.')
    expect(parsePercentInput('100', { min: 0, max: 1 })).toEqual({ ok: true, value: 1 })
    expect(parsePercentInput('half').ok).toBe(false)
  })
})

describe('parseDateInput', () => {
  it.each([
    ['2026-11-14', '2026-11-14'],
    ['14 Nov 2026', '2026-11-14'],
    ['14. November 2026', '2026-11-14'],
    ['Nov 4, 2026', '2026-11-04'],
  ])('%s', (text, expected) => {
    expect(outcomeOf(parseDateInput(text))).toBe(expected)
  })

  it('refuses days that do not exist and dates with two readings', () => {
    expect(outcomeOf(parseDateInput('2026-02-30'))).toMatch(/not a day/)
    expect(outcomeOf(parseDateInput('30 Feb 2026'))).toMatch(/not a day/)
    expect(outcomeOf(parseDateInput('3/4/2026'))).toMatch(/two ways/)
    expect(outcomeOf(parseDateInput('soon'))).toMatch(/such as/)
    expect(outcomeOf(parseDateInput('14 Foo 2026'))).toMatch(/such as/)
  })
})
