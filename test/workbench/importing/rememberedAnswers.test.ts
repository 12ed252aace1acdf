import { describe, expect, it } from 'vitest'
import type { AcceptedFile } from '../../../src/contract/importAnswers.ts'
import type { FileProposal } from '../../../src/contract/importing.ts'
import type { ImportReport } from '../../../src/contract/importReport.ts'
import { importFiles, type OpenBench, openBench, stage } from '../openBench.ts'

const HEADER = 'Deal ID,Deal Name,Stage,Value,Created Date,Lead Score\n'
const SEPTEMBER = `${HEADER}D1,One,Demo,100,2026-09-01,7\nD2,Two,Verloren,--,2026-09-02,8\n`
const OCTOBER = `${HEADER}D1,One,Won,120,2026-09-01,7\nD3,Three,Demo,??,2026-10-02,9\n`

async function commit(client: OpenBench['client'], files: AcceptedFile[]): Promise<ImportReport> {
  const events = await client.import.commit({ files, acceptedSuggestions: [] })
  for await (const event of events) if (event.type === 'done') return event.report
  throw new Error('The import ended without a report.')
}

/** As a person does who makes the score the amount, says what "Demo" is, and repairs one cell. */
function corrected({ fileId, mapping }: FileProposal): AcceptedFile {
  const amount = mapping.find(({ field }) => field === 'amount')!.index
  return {
    fileId,
    kind: 'deals',
    mapping: mapping.map(({ index, field, column }) => {
      if (column === 'Lead Score') return { index, field: 'source' }
      return { index, field }
    }),
    meanings: [{ field: 'stage', value: 'Demo', meaning: 'lead' }],
    stageOrder: ['Demo', 'Won', 'Verloren'],
    repairs: [{ index: amount, from: '??', to: null }],
  }
}

const fieldOf = (proposal: FileProposal, column: string) =>
  proposal.mapping.find((one) => one.column === column)?.field

describe('the answers of an import', () => {
  it('come back with the next export of the same columns', async () => {
    using bench = openBench()
    const { client } = bench
    await client.workbook.create({ path: 'Remembered' })
    const [first] = await stage(client, { 'september.csv': SEPTEMBER })
    expect(first!.remembered).toBeNull()
    await commit(client, [corrected(first!)])

    const [next] = await stage(client, { 'october.csv': OCTOBER })
    expect(next!.reason).toBe('Its columns are those of the import of 2026-10-15.')
    expect(fieldOf(next!, 'Lead Score')).toBe('source')
    expect(next!.remembered).toMatchObject({ kind: 'deals', stageOrder: ['Demo', 'Won', 'Verloren'] })
    const { on: _on, ...answers } = next!.remembered!
    const report = await commit(client, [{ ...answers, fileId: next!.fileId }])
    expect(report.files[0]).toMatchObject({ accepted: 2, rejected: 0 })
  })

  it('find their columns in another order and beside new ones', async () => {
    using bench = openBench()
    const { client } = bench
    await client.workbook.create({ path: 'Moved' })
    const [first] = await stage(client, { 'september.csv': SEPTEMBER })
    await commit(client, [corrected(first!)])
    const moved =
      'Region,Value,Lead Score,Deal Name,Deal ID,Stage,Created Date\nEast,??,9,Three,D3,Demo,2026-10-02\n'
    const [next] = await stage(client, { 'october.csv': moved })
    expect(fieldOf(next!, 'Lead Score')).toBe('source')
    expect(next!.remembered!.repairs).toEqual([{ index: 1, from: '??', to: null }])
    const other = 'Deal ID,Deal Name,Stage,Created Date\nD3,Three,Demo,2026-10-02\n'
    const [unlike] = await stage(client, { 'other.csv': other })
    expect(unlike!.remembered).toBeNull()
  })

  it('are forgotten with the import and come back with it', async () => {
    using bench = openBench()
    const { client } = bench
    await client.workbook.create({ path: 'Undone' })
    const [first] = await stage(client, { 'september.csv': SEPTEMBER })
    await commit(client, [corrected(first!)])
    await client.workbook.undo()
    expect((await stage(client, { 'october.csv': OCTOBER }))[0]!.remembered).toBeNull()
    await client.workbook.redo()
    expect((await stage(client, { 'october.csv': OCTOBER }))[0]!.remembered).not.toBeNull()
  })

  it('hold how the file was read', async () => {
    using bench = openBench()
    const { client } = bench
    await client.workbook.create({ path: 'Layout' })
    const titled = (rows: string) => `Opportunities,by region,,,,\nExported,today,,,,\n${rows}`
    const [first] = await stage(client, { 'september.csv': titled(SEPTEMBER) })
    const chosen = await client.import.reread({ fileId: first!.fileId, choices: { headerLine: 3 } })
    await commit(client, [corrected(chosen)])
    const [next] = await stage(client, { 'october.csv': titled(OCTOBER) })
    expect(next!.layout!.headerLine).toBe(3)
    expect(next!.remembered).not.toBeNull()
  })

  it('include that a file is left out', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, { 'deals.csv': SEPTEMBER })
    const accounts = 'Account,Industry\nAcme,Tools\n'
    const [proposal] = await stage(client, { 'accounts.csv': accounts })
    expect(proposal!.kind).toBe('accounts')
    const [deals] = await stage(client, { 'october.csv': OCTOBER })
    await commit(client, [
      { fileId: deals!.fileId, kind: 'deals', mapping: deals!.mapping },
      { fileId: proposal!.fileId, kind: null, mapping: [] },
    ])
    const [again] = await stage(client, { 'accounts.csv': `${accounts}Bolt,Tools\n` })
    expect(again!.kind).toBeNull()
    expect(again!.reason).toBe('Left out, as in the import of 2026-10-15.')
  })
})
