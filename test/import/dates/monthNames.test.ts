import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../src/import/dates/monthNames.ts'

describe('monthOf', () => {
  // The names and abbreviations of the Unicode locale data in Node.
  it.each(['en', 'de', 'de-AT', 'fr', 'es', 'pt', 'it', 'nl'])('knows the months in %s', (language) => {
    for (let month = 1; month <= 12; month++) {
      const day = new Date(Date.UTC(2026, month - 1, 15))
      for (const style of ['long', 'short'] as const) {
        const name = day.toLocaleDateString(language, { month: style, timeZone: 'UTC' }).replace('.', '')
        expect(monthOf(name), name).toBe(month)
        expect(monthOf(name.toUpperCase()), name).toBe(month)
      }
    }
  })

  it('knows no other word, and none that begins two months', () => {
    expect(['jui', 'ma', 'monday', 'marketing', 'decade', ''].map(monthOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
