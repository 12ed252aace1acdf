import { describe, expect, it } from 'vitest'
import { checkAll } from '../checkAll.ts'

const message = (result: ReturnType<typeof checkAll>, code: string) =>
  result.warnings.find((warning) => warning.code === code)?.message

describe('contradictions in accepted deals', () => {
  it('are counted with the first IDs', () => {
    const rows = Array.from({ length: 5 }, (_, index) => `D${index},Won,5,2026-01-01`)
    const result = checkAll(`Deal ID,Stage,Amount,Created Date\n${rows.join('\n')}\n`, 'deals')
    expect(message(result, 'won-without-close-date')).toBe(
      '5 won deals (D0, D1, D2 and 2 more) without a close date: counted as won, but in no period.',
    )
  })

  it('won, but the stage comes before any deal or before winning', () => {
    const status = 'Deal ID,Stage,Status,Close Date\n1,Lead Generated,won,2026-01-01\n2,Demo,won,2026-01-01\n'
    // With a status beside it the stage may stay what it was when the deal was won.
    expect(message(checkAll(status, 'deals'), 'won-in-open-stage')).toContain('1 won deal (1) ')
    const flags = `Deal ID,Stage,Is Won,Close Date\n1,Closed Won,true,2026-01-01\n2,Demo,true,2026-01-01\n3,Demo,false,\n`
    expect(message(checkAll(flags, 'deals'), 'won-in-open-stage')).toContain('1 won deal (2) ')
    const fine = 'Deal ID,Stage,Close Date\n1,Closed Won,2026-01-01\n2,Demo,\n'
    expect(checkAll(fine, 'deals').counts['won-in-open-stage']).toBeUndefined()
  })

  it('overdue and closed ahead, for a day that is known before or after the rows', () => {
    const csv = [
      'Deal ID,Stage,Close Date,Expected Close Date',
      ...['1,Demo,,2026-02-01', '2,Demo,,2026-01-01', '3,Won,2026-05-01,', '4,Demo,,2026-03-01', ''],
    ].join('\n')
    const late = checkAll(csv, 'deals')
    expect(late.counts['overdue-open']).toBeUndefined()
    const told = late.asOfWarnings('2026-03-01')
    expect(told.map(({ code, count }) => [code, count])).toEqual([
      ['overdue-open', 2],
      ['closed-after-as-of', 1],
    ])
    expect(told[0]!.message).toContain('2 open deals (2, 1) expected')
    const early = checkAll(csv, 'deals', { asOf: '2026-03-01' })
    expect(early.warnings).toEqual(expect.arrayContaining(told))
    expect(late.asOfWarnings('2026-06-01').map(({ count }) => count)).toEqual([3])
  })

  it('several currencies, and amounts without one among them', () => {
    const csv = (cells: string[]) =>
      `Deal ID,Stage,Amount,Currency\n${cells.map((cell, index) => `${index},A,5,${cell}`).join('\n')}\n`
    const several = checkAll(csv(['EUR', 'EUR', 'USD', '']), 'deals')
    expect(several.counts).toMatchObject({ 'several-currencies': 3, 'currency-missing': 1 })
    expect(message(several, 'several-currencies')).toBe(
      'Amounts in 2 currencies (EUR 2, USD 1): never added up as they stand. Give a rate on the Assumptions screen, or import a measures file with EUR/USD.',
    )
    const one = checkAll(csv(['EUR', '']), 'deals')
    expect(Object.keys(one.counts)).not.toContain('currency-missing')
  })
})
