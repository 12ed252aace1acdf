import { describe, expect, it } from 'vitest'
import { proposeMapping } from '../../../src/import/propose/proposeFile.ts'
import { tableOf } from '../tableOf.ts'

/** The field proposed for the last column, with its confidence and reason. */
function lastOf(csv: string, kind: Parameters<typeof proposeMapping>[1] = 'deals') {
  return proposeMapping(tableOf(csv), kind).at(-1)!
}

describe('a column whose name says nothing', () => {
  it.each([
    ['closedOn', 'Deal ID,Stage,Column 3', ['2026-01-02', '2026-02-03']],
    ['amount', 'Deal ID,Stage,Column 3', ['1200', '$3,400.50']],
    ['currency', 'Deal ID,Stage,Column 3', ['EUR', 'USD']],
    ['stage', 'Deal ID,Close Date,Unnamed: 2', ['Proposal', 'Negotiation']],
    ['outcome', 'Deal ID,Stage,Spalte 3', ['Won', 'Lost']],
  ])('is proposed for %s by its cells, without being sure', (field, header, cells) => {
    const csv = `${header}\n${cells.map((cell, row) => `${row},2026-01-0${row + 1},"${cell}"`).join('\n')}\n`
    const proposed = lastOf(csv)
    expect(proposed).toMatchObject({ field, confidence: 0.5 })
    expect(proposed.reason).toMatch(/^looks like an? .*: 2 of 2 values are .*; the name says nothing$/)
  })

  it('is proposed for the owner when it holds e-mail addresses that repeat', () => {
    const mail = (row: number) => (row % 2 === 0 ? 'kim@x.org' : 'lee@x.org')
    const rows = Array.from({ length: 6 }, (_, row) => `${row},Demo,${mail(row)}`)
    expect(lastOf(`Deal ID,Stage,C\n${rows.join('\n')}\n`)).toMatchObject({ field: 'owner', confidence: 0.5 })
    const each = Array.from({ length: 6 }, (_, row) => `${row},Demo,p${row}@x.org`)
    expect(lastOf(`Deal ID,Stage,C\n${each.join('\n')}\n`).field).toBeNull()
  })

  it('is never proposed for an ID', () => {
    expect(lastOf('Deal Name,Stage,Column 3\nA,Demo,006A1\nB,Won,006A2\n').field).toBeNull()
  })

  it('is left alone where another column could be meant as well', () => {
    const mapping = proposeMapping(
      tableOf('Deal ID,Stage,F3,F4\n1,Demo,2026-01-01,2026-02-02\n2,Won,2026-01-01,2026-02-02\n'),
      'deals',
    )
    expect(mapping.map(({ field }) => field)).toEqual(['id', 'stage', null, null])
  })
})

describe('a column with an unknown name', () => {
  it('is proposed for the currency, less surely, but not for a date or an amount', () => {
    expect(lastOf('Deal ID,Stage,Divisi\n1,Demo,EUR\n2,Won,USD\n')).toMatchObject({
      field: 'currency',
      confidence: 0.4,
      reason: 'looks like a currency: 2 of 2 values are currencies; the name is unknown',
    })
    expect(lastOf('Deal ID,Stage,Renewal\n1,Demo,2026-01-01\n2,Won,2026-01-01\n').field).toBeNull()
    expect(lastOf('Deal ID,Stage,Headcount\n1,Demo,20\n2,Won,30\n').field).toBeNull()
  })
})
