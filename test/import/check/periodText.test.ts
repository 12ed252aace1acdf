import { describe, expect, it } from 'vitest'
import { periodText } from '../../../src/import/check/periodText.ts'

describe('periodText', () => {
  it.each([
    ['2026-Q4', '2026-Q4'],
    ['Q4 2026', '2026-Q4'],
    ['q1/2026', '2026-Q1'],
    ['FY2026 Q4', '2026-Q4'],
    ['Q2 FY2026', '2026-Q2'],
    ['2026-11', '2026-11'],
    ['2026/1', '2026-01'],
    ['Nov 2026', '2026-11'],
    ['November 2026', '2026-11'],
    ['2026', '2026'],
    ['FY 2026', '2026'],
    ['T3 2026', '2026-Q3'],
    ['3T26', '2026-Q3'],
    ['4. Quartal 2026', '2026-Q4'],
    ['2026 T2', '2026-Q2'],
    ['März 2026', '2026-03'],
    ['févr. 2026', '2026-02'],
    ["Jan '26", '2026-01'],
    ['Dez-26', '2026-12'],
    ['11/2026', '2026-11'],
  ])('reads %s as %s', (cell, label) => expect(periodText(cell)).toBe(label))

  it.each(['', '2026-13', '2026-Q5', 'Foo 2026', 'next quarter', '13/2026', 'Q1', 'Jan', '2026-10-01'])(
    '%j is no period',
    (cell) => expect(periodText(cell)).toBeNull(),
  )
})
