import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DealRow } from '../../../src/contract/records.ts'
import { checkRows } from '../../../src/import/check/checkRows.ts'
import { asExported, exportedMapping } from '../../../src/import/exported/asExported.ts'
import { dealsAsCsv } from '../../../src/import/exported/dealsAsCsv.ts'
import { isMissingText } from '../../../src/import/missingCell.ts'
import { dealRow } from '../../store/sampleRows.ts'
import { tableOf } from '../tableOf.ts'

function exported(deals: readonly DealRow[]): string {
  const names = new Set(deals.flatMap(({ attributes }) => Object.keys(attributes)))
  return [...dealsAsCsv(deals, [...names], 'USD')].join('')
}

/** The rows that an import of the text accepts; fails the test when any is not accepted. */
function imported(csv: string): DealRow[] {
  const table = asExported(tableOf(csv))
  const checked = checkRows(table, 'deals', exportedMapping(table.header)!)
  if (checked.type === 'refused') throw new Error(checked.message)
  const rows: DealRow[] = []
  for (const batch of checked.batches()) {
    expect([batch.rejects, batch.ignored]).toEqual([[], 0])
    rows.push(...batch.accepted)
  }
  return rows
}

const withoutLine = ({ line: _, ...row }: DealRow) => row

const awkward = fc.oneof(
  fc.constantFrom('=1+1', '+49 30', '-', '@x', "'=1", '"', 'a "b", c', 'é ü 日本 🙂', '1,5', 'Total', 'N/A'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', "'", '=', ' ', 'x'), maxLength: 8 }),
)
/** A zero byte makes a file binary, which is refused by name. */
const characters = awkward.map((text) => text.replaceAll('\0', ''))
const text = characters.map((one) => one.trim()).filter((one) => !isMissingText(one))
const optional = fc.option(text)
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10))
const minor = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger())
const amount = fc.option(
  fc.record({ minor, currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', null) }).map((one) => ({
    ...one,
    minor: one.minor || 0,
  })),
)
const attributeName = fc.oneof(
  text.filter((one) => !one.startsWith('Reject ') && !one.startsWith('Foresight ')),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'Amount', 'Is Won', '=name', 'Last activity'),
)
const attributes = fc
  .uniqueArray(fc.tuple(attributeName, characters), { selector: ([name]) => name, maxLength: 4 })
  .map((pairs) => {
    const filled = pairs.filter(([, value]) => value !== '')
    return JSON.parse(`{${filled.map((pair) => pair.map((one) => JSON.stringify(one)).join(':')).join(',')}}`)
  })
const deal = fc
  .record({
    ...{ id: text, name: optional, account: optional, owner: optional, product: optional, source: optional },
    ...{ stage: optional, lostReason: optional, leadId: optional, nextStep: optional, attributes, amount },
    outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
    ...{ createdOn: fc.option(date), expectedCloseOn: fc.option(date), closedOn: fc.option(date) },
    lastActivityOn: fc.option(date),
  })
  .map((fields) => dealRow({ ...fields, closedOn: fields.outcome === 'open' ? null : fields.closedOn }))
const deals = fc.uniqueArray(deal, { selector: ({ id }) => id, minLength: 1, maxLength: 8 })

describe('dealsAsCsv', () => {
  it('writes a column for each field and attribute, safe for a spreadsheet', () => {
    const row = dealRow({
      id: '0012',
      name: '=cmd|calc',
      stage: 'Offer',
      amount: { minor: -5, currency: 'USD' },
      createdOn: '2026-01-02',
      attributes: { Region: 'North, "far"' },
    })
    expect(exported([row])).toBe(
      '\uFEFFDeal id,Deal name,Account,Owner,Product,Source,Stage,Outcome,Amount,Currency,Created on,Expected close,' +
        'Closed on,Lost reason,Lead id,Next step,Region,Last activity\r\n' +
        `0012,'=cmd|calc,,,,,Offer,open,-0.05,USD,2026-01-02,,,,,,"North, ""far""",\r\n`,
    )
  })

  it('import(export(x)) = x', () => {
    fc.assert(
      fc.property(deals, (list) => {
        expect(imported(exported(list)).map(withoutLine)).toEqual(list.map(withoutLine))
      }),
      { numRuns: 300 },
    )
  })
})
