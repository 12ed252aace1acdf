import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRows } from '../../src/import/check/checkRows.ts'
import { newestDate } from '../../src/import/newestDate.ts'
import { proposalOf } from './proposalOf.ts'
import { tableOf } from './tableOf.ts'

const SAMPLE = new URL('../../resources/sample/', import.meta.url)
const files = readdirSync(SAMPLE).filter((file) => file.endsWith('.csv'))
/** Columns that no field is for. */
const ATTRIBUTES: Record<string, string[]> = {
  accounts: ['Employees'],
  deals: ['Contacts'],
  leads: ['Region'],
}

describe('the sample pipeline', () => {
  it('is there', () => expect(files.length).toBe(8))

  it.each(files)('%s is recognised and every row accepted', (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, SAMPLE)))
    const { kind, mapping } = proposalOf(bytes, file)
    expect(kind).toBe(file.replace('.csv', ''))
    expect(mapping.filter(({ field }) => field === null).map(({ column }) => column)).toEqual(
      ATTRIBUTES[kind!] ?? [],
    )
    const table = tableOf(bytes)
    const checked = checkRows(table, kind!, mapping)
    if (checked.type === 'refused') throw new Error(checked.message)
    let newest: string | null = null
    const batches = checked.batches()
    let next = batches.next()
    for (; !next.done; next = batches.next()) newest = newestDate(kind!, next.value.accepted, newest)
    expect(next.value).toMatchObject({
      rowsRead: table.rowCount,
      accepted: table.rowCount,
      rejected: 0,
      ignored: 0,
    })
    if (kind === 'deals') expect(newest).toBe('2026-10-15')
  })
})
