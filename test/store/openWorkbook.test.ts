import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createWorkbook } from '../../src/store/createWorkbook.ts'
import { SCHEMA_VERSION } from '../../src/store/migrate.ts'
import { closeWorkbook, openWorkbook } from '../../src/store/openWorkbook.ts'
import { recordedCommand } from '../../src/store/recordedCommand.ts'
import { putSetting, settings } from '../../src/store/settings.ts'
import type { ReadableWorkbook } from '../../src/store/workbookHandle.ts'
import { APPLICATION_ID } from '../../src/store/workbookHeader.ts'
import { COMMAND, dealRow, importDeals } from './sampleRows.ts'
import { reopened, temporaryFolder, temporaryWorkbook } from './temporaryFolder.ts'
import { workbookOfVersion } from './workbookOfVersion.ts'

function failureOf(path: string, readonly = false) {
  const opened = readonly ? openWorkbook(path, { readonly: true }) : openWorkbook(path)
  return opened.ok ? null : opened.failure
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function pragmasOf(workbook: ReadableWorkbook) {
  const names = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'cell_size_check',
    'busy_timeout',
    'mmap_size',
    'query_only',
  ]
  return Object.fromEntries(names.map((name) => [name, workbook.pragma(name, { simple: true })]))
}

describe('a workbook that is one', () => {
  test('keeps its content over closing and opening', () => {
    const { workbook, path } = temporaryWorkbook()
    recordedCommand(workbook, COMMAND, (recorder) => putSetting(recorder, 'currency', 'USD'))
    closeWorkbook(workbook)
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(settings(reopened(path))).toEqual(new Map([['currency', 'USD']]))
  })

  // Values as SQLite's documentation of PRAGMA gives them: synchronous 2 is FULL.
  const expected = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    busy_timeout: 2000,
    mmap_size: 0,
  }

  test('has its pragmas set on creation, on every opening and for reading', () => {
    const { workbook, path } = temporaryWorkbook()
    expect(pragmasOf(workbook)).toEqual({ ...expected, query_only: 0 })
    closeWorkbook(workbook)
    const again = reopened(path)
    expect(pragmasOf(again)).toEqual({ ...expected, query_only: 0 })
    const opened = openWorkbook(path, { readonly: true })
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(pragmasOf(opened.workbook)).toEqual({ ...expected, query_only: 1 })
    opened.workbook.close()
  })

  test('opened for reading refuses to be written', () => {
    const { path } = temporaryWorkbook()
    const opened = openWorkbook(path, { readonly: true })
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(() => opened.workbook.exec(`INSERT INTO setting VALUES ('a', 'b')`)).toThrow(/readonly/)
    opened.workbook.close()
  })

  test('an earlier schema is brought up, after a copy of it was put beside it', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'q4.foresight')
    workbookOfVersion(path, 1)
    const old = new Database(path)
    old.exec(`INSERT INTO setting VALUES ('currency', 'EUR')`)
    old.close()
    const opened = openWorkbook(path)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(opened.backup).toBe(join(folder, 'q4.backup-v1.foresight'))
    expect(opened.workbook.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(settings(opened.workbook)).toEqual(new Map([['currency', 'EUR']]))
    opened.workbook.close()
    const backup = new Database(opened.backup as string, { readonly: true })
    expect(backup.pragma('user_version', { simple: true })).toBe(1)
    expect(backup.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(backup.prepare('SELECT value FROM setting').pluck().all()).toEqual(['EUR'])
    backup.close()
  })

  test('a backup never overwrites an earlier one', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'q4.foresight')
    workbookOfVersion(path, 2)
    writeFileSync(join(folder, 'q4.backup-v2.foresight'), 'kept')
    const opened = openWorkbook(path)
    if (!opened.ok) throw new Error(opened.failure.code)
    opened.workbook.close()
    expect(opened.backup).toBe(join(folder, 'q4.backup-v2-2.foresight'))
    expect(readFileSync(join(folder, 'q4.backup-v2.foresight'), 'utf8')).toBe('kept')
  })

  test('a creation that was cut short before its first table is completed', () => {
    const path = join(temporaryFolder(), 'cut.foresight')
    workbookOfVersion(path, 0)
    const opened = openWorkbook(path)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(opened.backup).toBeNull()
    expect(opened.workbook.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    opened.workbook.close()
  })
})

describe('a file that is no workbook is refused and left as it is', () => {
  const foreign: Record<string, (path: string) => void> = {
    'another SQLite database': (path) => {
      const db = new Database(path)
      db.exec('CREATE TABLE note (text TEXT)')
      db.close()
    },
    'a text': (path) => writeFileSync(path, 'opportunity_id,sales_agent\n'.repeat(20)),
    'a short text': (path) => writeFileSync(path, 'hello'),
    'an empty file': (path) => writeFileSync(path, ''),
  }
  for (const [what, write] of Object.entries(foreign)) {
    test(what, () => {
      const folder = temporaryFolder()
      const path = join(folder, 'other.foresight')
      write(path)
      const before = hashOf(path)
      expect(failureOf(path)).toEqual({ code: 'not-a-workbook', path })
      expect(failureOf(path, true)).toEqual({ code: 'not-a-workbook', path })
      expect(hashOf(path)).toBe(before)
      expect(readdirSync(folder)).toEqual(['other.foresight'])
    })
  }

  test('a folder', () => {
    const path = temporaryFolder()
    expect(failureOf(path)).toEqual({ code: 'not-a-workbook', path })
  })
})

describe('a workbook that cannot be opened says why', () => {
  test('not found', () => {
    const path = join(temporaryFolder(), 'missing.foresight')
    expect(failureOf(path)).toEqual({ code: 'not-found', path })
    expect(existsSync(path)).toBe(false)
  })

  test('written by a newer version, which both versions are named for, and left as it is', () => {
    const path = join(temporaryFolder(), 'newer.foresight')
    workbookOfVersion(path, SCHEMA_VERSION, { userVersion: SCHEMA_VERSION + 1 })
    const before = hashOf(path)
    expect(failureOf(path)).toEqual({
      code: 'newer-version',
      path,
      fileVersion: SCHEMA_VERSION + 1,
      knownVersion: SCHEMA_VERSION,
    })
    expect(hashOf(path)).toBe(before)
  })

  test('an older version for reading only', () => {
    const path = join(temporaryFolder(), 'older.foresight')
    workbookOfVersion(path, 2)
    expect(failureOf(path, true)).toEqual({
      code: 'older-version',
      path,
      fileVersion: 2,
      knownVersion: SCHEMA_VERSION,
    })
  })

  test('damaged: cut off in the middle', () => {
    const { workbook, path } = temporaryWorkbook()
    const rows = Array.from({ length: 500 }, (_, n) => dealRow({ id: `D${n}`, createdOn: '2017-01-01' }))
    importDeals(workbook, '2017-12-31', rows)
    closeWorkbook(workbook)
    truncateSync(path, Math.floor(readFileSync(path).length / 2))
    expect(failureOf(path)).toMatchObject({ code: 'damaged', path })
  })

  test('damaged: a page overwritten', () => {
    const { workbook, path } = temporaryWorkbook()
    const rows = Array.from({ length: 500 }, (_, n) => dealRow({ id: `D${n}`, createdOn: '2017-01-01' }))
    importDeals(workbook, '2017-12-31', rows)
    const page = workbook.pragma('page_size', { simple: true }) as number
    const root = workbook
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'deal_version'`)
      .pluck()
      .get()
    closeWorkbook(workbook)
    const bytes = readFileSync(path)
    bytes.fill(0xff, (Number(root) - 1) * page, Number(root) * page)
    writeFileSync(path, bytes)
    expect(failureOf(path)).toMatchObject({ code: 'damaged', path })
  })

  test('locked by another program', () => {
    const { workbook, path } = temporaryWorkbook()
    closeWorkbook(workbook)
    const other = new Database(path)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE; COMMIT')
    expect(failureOf(path)).toEqual({ code: 'locked', path })
    other.close()
    expect(failureOf(path)).toBeNull()
  })
})

describe('createWorkbook', () => {
  test('never touches an existing file', () => {
    const { workbook, path } = temporaryWorkbook()
    closeWorkbook(workbook)
    const copy = join(temporaryFolder(), 'copy.foresight')
    copyFileSync(path, copy)
    const before = hashOf(copy)
    expect(createWorkbook(copy)).toEqual({ ok: false, failure: { code: 'already-exists', path: copy } })
    expect(hashOf(copy)).toBe(before)
  })

  test('in a missing folder says so', () => {
    const path = join(temporaryFolder(), 'missing', 'new.foresight')
    expect(createWorkbook(path)).toMatchObject({ ok: false, failure: { code: 'no-access', path } })
  })
})
