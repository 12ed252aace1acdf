import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { RecordKind } from '../../src/contract/records.ts'
import type { CheckedSummary } from '../../src/import/check/checked.ts'
import { checkRows } from '../../src/import/check/checkRows.ts'
import { proposeFile } from '../../src/import/propose/proposeFile.ts'
import type { Table } from '../../src/import/reading/table.ts'
import { openTable } from '../../src/workbench/importing/openTable.ts'
import { tableOf } from './tableOf.ts'

const MESSY = fileURLToPath(new URL('../../../shared/data/messy/', import.meta.url))
const present = existsSync(MESSY)
const suite = describe.skipIf(!present)
const name = (title: string) => (present ? title : `${title} (skipped: ../shared/data/messy is not there)`)

/** A file that takes longer counts as hung. */
const MOST_SECONDS = 5

suite(name('csv-spectrum'), () => {
  /** The answer to this file has another telephone number than the file. */
  const CORRECTED: Readonly<Record<string, string>> = { '1234567890': '2095257564' }
  const files = present ? readdirSync(join(MESSY, 'csv-spectrum/csvs')) : []

  it('has twelve files', () => expect(files.length).toBe(12))

  it.each(files)('reads %s to its answer', (file) => {
    const table = tableOf(new Uint8Array(readFileSync(join(MESSY, 'csv-spectrum/csvs', file))))
    const read = [...table.rows()].map(({ cells }) =>
      Object.fromEntries(table.header.map((column, index) => [column, cells[index]])),
    )
    const json = readFileSync(join(MESSY, 'csv-spectrum/json', file.replace('.csv', '.json')), 'utf8')
    const answer = JSON.parse(json, (_, value) => CORRECTED[value] ?? value)
    expect(read).toEqual([answer].flat())
  })
})

interface Outcome {
  readonly file: string
  readonly is: 'clean' | 'warned' | 'refused'
  /** Why it is refused, or what is warned of. */
  readonly codes: string[]
  /** Whether it is proposed as a kind by itself. */
  readonly hasKind: boolean
  readonly seconds: number
}

suite(name('every messy file'), () => {
  const folder = present ? mkdtempSync(join(tmpdir(), 'foresight-messy-')) : ''
  const outcomes: Outcome[] = []
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true })
    if (outcomes.length > 0) writeSync(1, tableOfOutcomes(outcomes))
  })

  const byFolder = new Map<string, string[]>()
  for (const file of present ? filesIn(MESSY) : []) {
    const key = topFolder(file)
    byFolder.set(key, [...(byFolder.get(key) ?? []), file])
  }

  it.each([...byFolder])(
    'in %s is imported, imported with named warnings or refused with a reason',
    async (_, files) => {
      for (const file of files) {
        let outcome = await outcomeOf(file, folder)
        // A hang repeats itself, a busy machine doesn't.
        if (outcome.seconds > MOST_SECONDS) outcome = await outcomeOf(file, folder)
        outcomes.push(outcome)
        expect(outcome.seconds, file).toBeLessThan(MOST_SECONDS)
      }
    },
    300_000,
  )

  it('covers all of them', () => {
    expect(outcomes.length).toBe(filesIn(MESSY).length)
    expect(outcomes.length).toBeGreaterThan(800)
  })
})

async function outcomeOf(file: string, folder: string): Promise<Outcome> {
  const started = performance.now()
  const { table, close } = await openTable(join(MESSY, file), {}, folder)
  try {
    const proposal = proposeFile({ fileId: '1', file, bytes: 0, sha256: '' }, table)
    expect(proposal.reason.length, file).toBeGreaterThan(20)
    const end = (is: Outcome['is'], codes: string[]): Outcome => {
      const seconds = (performance.now() - started) / 1000
      return { file, is, codes, seconds, hasKind: proposal.kind !== null }
    }
    if (table.type === 'unreadable') return end('refused', [table.code])
    const rows = [...table.rows()]
    expect(rows.length, file).toBe(table.rowCount)
    const summary = checked(table, proposal.kind, proposal.mapping)
    if (summary === null) {
      expect(table.header.length, file).toBe(1)
      return end('refused', ['one-column'])
    }
    const { rowsRead, accepted, rejected, ignored, warnings } = summary
    expect(rowsRead, file).toBe(accepted + rejected + ignored)
    expect(rowsRead, file).toBe(table.rowCount)
    expect(ignored, file).toBeGreaterThanOrEqual(rows.filter(({ aside }) => aside !== null).length)
    const codes = [...new Set(warnings.map(({ code }) => code)), ...(rejected > 0 ? ['rejected-rows'] : [])]
    return end(codes.length > 0 ? 'warned' : 'clean', codes)
  } finally {
    close()
  }
}

/**
 * Checks the rows as the proposed kind. Where none is proposed they are checked as accounts, as a person might choose, so that
 * they too go through the check; null where the file has too few columns for any kind.
 */
function checked(
  table: Table,
  kind: RecordKind | null,
  proposed: readonly { index: number; field: string | null }[],
): CheckedSummary | null {
  const accounts = [
    { index: 0, field: 'name' },
    { index: 1, field: 'industry' },
  ]
  const prepared = checkRows(table, kind ?? 'accounts', kind === null ? accounts : proposed)
  if (prepared.type === 'refused') return null
  const batches = prepared.batches()
  for (;;) {
    const next = batches.next()
    if (next.done) return next.value
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function topFolder(file: string): string {
  return dirname(file).split('/').slice(0, 2).join('/')
}

function tableOfOutcomes(outcomes: readonly Outcome[]): string {
  const count = (of: readonly Outcome[], is: Outcome['is']) => of.filter((one) => one.is === is).length
  const folders = [...new Set(outcomes.map(({ file }) => topFolder(file)))]
  const row = (title: string, of: readonly Outcome[]) =>
    [
      title.padEnd(34),
      ...[of.length, count(of, 'clean'), count(of, 'warned'), count(of, 'refused')].map((figure) =>
        String(figure).padStart(8),
      ),
      Math.max(...of.map(({ seconds }) => seconds))
        .toFixed(2)
        .padStart(8),
    ].join('')
  const codes = new Map<string, number>()
  for (const { is, codes: found } of outcomes)
    for (const code of found) codes.set(`${is}: ${code}`, (codes.get(`${is}: ${code}`) ?? 0) + 1)
  return [
    '',
    `${'messy files'.padEnd(34)}   files   clean  warned refused  most s`,
    ...folders.map((folder) =>
      row(
        folder,
        outcomes.filter(({ file }) => topFolder(file) === folder),
      ),
    ),
    row('all', outcomes),
    `clean and warned: imported without and with named warnings; of these ${outcomes.filter(({ is, hasKind }) => is !== 'refused' && !hasKind).length} hold no pipeline data by themselves and are imported as accounts only if a person says so`,
    ...[...codes]
      .sort(([, a], [, b]) => b - a)
      .map(([code, files]) => `  ${String(files).padStart(4)}  ${code}`),
    '',
  ].join('\n')
}
