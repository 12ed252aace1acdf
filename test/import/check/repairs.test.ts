import { describe, expect, it } from 'vitest'
import { RECORD_KINDS } from '../../../src/contract/records.ts'
import { checkRows } from '../../../src/import/check/checkRows.ts'
import { FIELDS_BY_KIND } from '../../../src/import/fields/fieldsByKind.ts'
import { checkAll } from '../checkAll.ts'
import { tableOf } from '../tableOf.ts'

const HEADER = 'Deal ID,Stage,Amount,Created Date'
const CSV = `${HEADER}\n1,A,--,2026-01-01\n2,A,5,soon\n3,A,--,2026-01-01\n4,A,**,2026-01-01\n5,A\n,A,5,2026-01-01\n`

describe('groups of rejects', () => {
  it('joins rows with one cause, the largest first, and says what a person understands', () => {
    const { groups } = checkAll(CSV, 'deals')
    expect(groups.map(({ code, column, value, count }) => [code, column, value, count])).toEqual([
      ['bad-amount', 'Amount', '--', 2],
      ['bad-date', 'Created Date', 'soon', 1],
      ['bad-amount', 'Amount', '**', 1],
      ['ragged-row', null, null, 1],
      ['missing-id', 'Deal ID', '', 1],
    ])
    expect(groups[0]).toMatchObject({ index: 2, lines: [2, 4], canBeEmpty: true })
    expect(groups[0]!.message).toBe(
      '2 rows: "Amount" is "--", which can\'t be read as an amount. Write it as 1234.56, or leave it empty.',
    )
    expect(groups[4]!.canBeEmpty).toBe(false)
  })

  it('joins what has too many different texts, and counts every row', () => {
    const rows = Array.from({ length: 400 }, (_, index) => `${index},A,x${index},2026-01-01`)
    const { groups, rejected } = checkAll(`${HEADER}\n${rows.join('\n')}\n`, 'deals')
    expect(rejected).toBe(400)
    expect(groups.length).toBe(301)
    expect(groups.at(-1)).toMatchObject({ code: 'bad-amount', value: null, count: 100, canBeEmpty: false })
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(400)
  })
})

describe('repairs', () => {
  it('read a cell as no value or as another one, and say so', () => {
    const repairs = [
      { index: 2, from: '--', to: null },
      { index: 2, from: '**', to: '7' },
      { index: 3, from: 'soon', to: '2026-03-01' },
    ]
    const { rows, rejected, counts, rejects } = checkAll(CSV, 'deals', { answers: { repairs } })
    expect(rows.map(({ id, amount, createdOn }) => [id, amount?.minor ?? null, createdOn])).toEqual([
      ['1', null, '2026-01-01'],
      ['2', 500, '2026-03-01'],
      ['3', null, '2026-01-01'],
      ['4', 700, '2026-01-01'],
    ])
    expect([rejected, counts.repaired]).toEqual([2, 4])
    expect(rejects.map(({ raw }) => raw)).toEqual([
      ['5', 'A'],
      ['', 'A', '5', '2026-01-01'],
    ])
  })

  it('show a cell that is still wrong as the file has it, so that the next repair replaces the first', () => {
    const wrong = { index: 2, from: '**', to: 'many' }
    const { groups } = checkAll(CSV, 'deals', { answers: { repairs: [wrong] } })
    const group = groups.find(({ value }) => value === '**')
    expect(group).toMatchObject({ code: 'bad-amount', count: 1 })
    const mended = checkAll(CSV, 'deals', { answers: { repairs: [wrong, { ...wrong, to: '8' }] } })
    expect(mended.rows.find(({ id }) => id === '4')!.amount!.minor).toBe(800)
  })

  it('decide dates and numbers with the repaired cells', () => {
    const csv = 'Deal ID,Stage,Created Date\n1,A,3/4/2026\n2,A,ab\n'
    const repairs = [{ index: 2, from: 'ab', to: '25/4/2026' }]
    expect(checkAll(csv, 'deals', { answers: { repairs } }).rows.map(({ createdOn }) => createdOn)).toEqual([
      '2026-04-03',
      '2026-04-25',
    ])
  })

  it('let a row in when the group says that its cell can be empty, for every field of every kind', () => {
    for (const kind of RECORD_KINDS) {
      const fields = FIELDS_BY_KIND[kind].fields.filter(({ many }) => !many)
      const good: Record<string, string> = { date: '2026-01-01', flag: 'true', currency: 'EUR' }
      const cells = fields.map(({ name, type }) => (name === 'period' ? '2026-Q4' : (good[type] ?? '7')))
      const mapping = fields.map(({ name }, index) => ({ index, field: name }))
      const header = fields.map(({ name }) => name).join(',')
      const check = (row: readonly string[], repairs: { index: number; from: string; to: null }[]) => {
        const checked = checkRows(tableOf(`${header}\n${row.join(',')}\n`), kind, mapping, {
          answers: { repairs },
        })
        if (checked.type === 'refused') throw new Error(checked.message)
        const batches = checked.batches()
        let next = batches.next()
        while (!next.done) next = batches.next()
        return next.value
      }
      expect(check(cells, []).groups).toEqual([])
      let curable = 0
      fields.forEach((_, index) => {
        const [group] = check(cells.with(index, '§'), []).groups
        if (!group) return
        const again = check(cells.with(index, '§'), [{ index, from: '§', to: null }])
        expect([fields[index]!.name, again.accepted === 1]).toEqual([fields[index]!.name, group.canBeEmpty])
        if (group.canBeEmpty) curable++
      })
      const others = fields.filter(({ type, required }) => !required && type !== 'text' && type !== 'id')
      expect(curable).toBe(others.length)
    }
  })
})
