import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImportAnswers } from '../../../src/contract/importAnswers.ts'
import { RECORD_KINDS, type RecordKind } from '../../../src/contract/records.ts'
import { checkRows } from '../../../src/import/check/checkRows.ts'
import { FIELDS_BY_KIND } from '../../../src/import/fields/fieldsByKind.ts'
import { readTable } from '../../../src/import/readTable.ts'
import { bytesOf } from '../bytesOf.ts'

const CELLS = [
  ...['', ' ', '--', '1', '2', 'D-7', 'D-7-2', 'Won', 'Lost', 'Closed', 'Lead', '2026-01-01', '31/12/2026'],
  ...['1,5', '"', '"a"b"', '"x\ny"', 'true', '$5', '€5', 'EUR', 'Q4 2026', '__proto__', '9007199254740991'],
]
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...CELLS) },
  { weight: 4, arbitrary: fc.constantFrom('', '1', '2') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
)
/** Cells of rows that mostly get past the first look. */
const plain = fc.array(fc.constantFrom('', '1', '2026-01-01'), { minLength: 5, maxLength: 9 })
const answers: fc.Arbitrary<ImportAnswers> = fc.record(
  {
    duplicates: fc.constantFrom('reject', 'newest', 'sum', 'suffix'),
    repairs: fc.array(
      fc.record({
        index: fc.nat(10),
        from: fc.constantFrom(...CELLS.map((text) => text.trim())),
        to: fc.option(fc.constantFrom('1', '2026-02-02', 'x')),
      }),
      { maxLength: 3 },
    ),
    meanings: fc.array(
      fc.record({
        field: fc.constantFrom('stage', 'outcome'),
        value: fc.constantFrom('Won', 'Closed', 'D-7', '1'),
        meaning: fc.constantFrom('lead', 'open', 'won', 'lost'),
      }),
      { maxLength: 3 },
    ),
    stageOrder: fc.array(fc.constantFrom('Won', 'D-7', 'Lead'), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

/** Every field of a kind, those that many columns may feed twice, and one column that feeds none. */
function allFields(kind: RecordKind) {
  const fields = FIELDS_BY_KIND[kind].fields.flatMap(({ name, many }) => (many ? [name, name] : [name]))
  return [...fields, null].map((field, index) => ({ index, field }))
}

it('accounts for every row and loses no text, whatever the kind, the cells and the answers', () => {
  const accepted = new Set<RecordKind>()
  const row = fc.record({
    id: fc.constantFrom('D-7', 'D-7', 'D-8', '', '2026-01-01', '2026-Q4'),
    cells: fc.oneof(fc.array(cell), plain),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...RECORD_KINDS),
      fc.array(row, { maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 }),
      answers,
      (kind, rows, copies, given) => {
        const mapping = allFields(kind)
        const lines = rows.map(({ id, cells }) => {
          // Mostly as wide as the header, so that rows get past the first look.
          const wide = mapping.map((_, index) =>
            index === 0 ? (kind === 'targets' && id === 'D-7' ? '2026-Q4' : id) : (cells[index] ?? ''),
          )
          return (cells.length % 7 === 6 ? cells : wide).join(',')
        })
        for (const [from, to] of copies) if (lines[from] !== undefined) lines.splice(to, 0, lines[from])
        const header = mapping.map(({ field }, index) => `${field ?? 'Note'} ${index}`)
        const table = readTable(bytesOf([header.join(','), ...lines].join('\n')), {
          delimiter: ',',
          headerLine: 1,
        })
        if (table.type === 'unreadable') throw new Error(table.message)
        const options = { asOf: '2026-06-30', answers: { dateOrder: 'day-first' as const, ...given } }
        const checked = checkRows(table, kind, mapping, options)
        if (checked.type === 'refused') throw new Error(checked.message)

        const byLine = new Map([...table.rows()].map((each) => [each.line, each]))
        const seen = new Set<number>()
        let ignoredRows = 0
        const batches = checked.batches()
        let next = batches.next()
        for (; !next.done; next = batches.next()) {
          const batch = next.value
          ignoredRows += batch.ignored
          for (const reject of batch.rejects) {
            expect(seen.has(reject.row)).toBe(false)
            seen.add(reject.row)
            expect(reject.raw).toEqual(byLine.get(reject.row)!.cells)
            expect(reject.message.length).toBeGreaterThan(10)
          }
          for (const record of batch.accepted) {
            expect(seen.has(record.line)).toBe(false)
            seen.add(record.line)
            accepted.add(kind)
            const note = byLine.get(record.line)!.cells.at(-1)!
            if ('attributes' in record && (given.repairs ?? []).length === 0)
              expect(Object.values(record.attributes)).toEqual(note === '' ? [] : [note])
          }
          const owners = new Set(batch.accepted.map((record) => ('id' in record ? record.id : null)))
          for (const change of batch.stageChanges) expect(owners.has(change.dealId)).toBe(true)
        }
        const summary = next.value
        expect(summary.rowsRead).toBe(table.rowCount)
        expect(summary.rowsRead).toBe(summary.accepted + summary.rejected + summary.ignored)
        expect(seen.size).toBe(summary.accepted + summary.rejected)
        expect(ignoredRows).toBe(summary.ignored)
        expect(summary.groups.reduce((sum, { count }) => sum + count, 0)).toBe(summary.rejected)
      },
    ),
    { numRuns: 600 },
  )
  expect([...accepted].sort()).toEqual([...RECORD_KINDS].sort())
})
