import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts'
import { RECORDED_TABLES } from '../../src/store/recordedTables.ts'

const SNAPSHOT = join(import.meta.dirname, 'schema.snapshot.sql')

function migratedTo(version: number): Database.Database {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, version))
  return db
}

function schemaOf(db: Database.Database): string {
  const statements = db
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name`,
    )
    .pluck()
    .all() as string[]
  return `${statements.map((sql) => `${sql};`).join('\n\n')}\n`
}

function tablesOf(db: Database.Database): string[] {
  return db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[]
}

test('replaying all migrations gives the schema of the snapshot', () => {
  // After a wanted change: write schemaOf(migratedTo(MIGRATIONS.length)) into the snapshot and review its diff.
  expect(schemaOf(migratedTo(MIGRATIONS.length))).toBe(readFileSync(SNAPSHOT, 'utf8'))
})

test('versions are numbered from 1 without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
})

test('every table is strict', () => {
  const db = migratedTo(MIGRATIONS.length)
  const lax = db
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0`)
    .pluck()
    .all()
  expect(lax.filter((name) => !String(name).startsWith('sqlite_'))).toEqual([])
})

test('the tables that commands may change are listed with their real columns and key', () => {
  const db = migratedTo(MIGRATIONS.length)
  for (const [table, { key, columns }] of Object.entries(RECORDED_TABLES)) {
    const info = db.pragma(`table_info(${table})`) as { name: string; pk: number }[]
    expect(info.map(({ name }) => name).sort(), table).toEqual([...columns].sort())
    expect(
      info.filter(({ pk }) => pk > 0).map(({ name }) => name),
      table,
    ).toEqual([key])
  }
})

test('a migration that fails leaves the version before it whole', () => {
  const db = migratedTo(1)
  const broken = { version: 2, sql: 'CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1)' }
  expect(() => migrate(db, [MIGRATIONS[0]!, broken])).toThrow(/nowhere/)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  expect(tablesOf(db)).not.toContain('half')
})

describe('each migration', () => {
  test('1 holds imported facts and refuses rows of no batch', () => {
    const db = migratedTo(1)
    expect(tablesOf(db)).toEqual([
      ...['account', 'deal_version', 'import_batch', 'import_file', 'import_reject', 'lead', 'measure'],
      ...['name_alias', 'person', 'product', 'setting', 'stage_change', 'target'],
    ])
    db.pragma('foreign_keys = ON')
    expect(() =>
      db.exec(`INSERT INTO account (batch_id, line, name, attributes) VALUES (7, 2, 'Isdom', '{}')`),
    ).toThrow(/FOREIGN KEY/)
    db.exec(`INSERT INTO import_batch (made_at, as_of, is_snapshot, label, active) VALUES ('', '', 0, '', 1)`)
    expect(() =>
      db.exec(`INSERT INTO import_file (batch_id, file, sha256, rows_read, accepted, rejected, ignored, mapping, warnings)
               VALUES (1, 'a.csv', '', 10, 8, 1, 0, '[]', '[]')`),
    ).toThrow(/CHECK/)
  })

  test('2 keeps what 1 held and adds what people say, within bounds', () => {
    const db = migratedTo(1)
    db.exec(`INSERT INTO setting VALUES ('currency', 'USD')`)
    migrate(db, MIGRATIONS.slice(0, 2))
    expect(db.prepare('SELECT value FROM setting').pluck().all()).toEqual(['USD'])
    expect(tablesOf(db)).toEqual(
      expect.arrayContaining(['adjustment', 'assumption', 'concern', 'plan_item', 'scenario']),
    )
    expect(() =>
      db.exec(`INSERT INTO adjustment (deal_id, probability, reason, note, author, made_at, as_of, active)
               VALUES ('D1', 1.2, 'timing', '', '', '', '', 1)`),
    ).toThrow(/CHECK/)
  })

  test('3 adds the command log and a revision that starts at 0', () => {
    const db = migratedTo(2)
    migrate(db, MIGRATIONS.slice(0, 3))
    expect(tablesOf(db)).toEqual(expect.arrayContaining(['command_change', 'command_log', 'revision']))
    expect(db.prepare('SELECT value FROM revision').pluck().all()).toEqual([0])
  })

  test('6 keeps the versions that are there, openings included, and lets new ones name the day of their opening', () => {
    const db = migratedTo(5)
    db.exec(`INSERT INTO import_batch (made_at, as_of, is_snapshot, label, active) VALUES ('', '', 0, '', 1)`)
    db.exec(`INSERT INTO deal_version (deal_id, batch_id, known_from, seq, recorded, line, outcome, attributes)
             VALUES ('D1', 1, '2017-03-01', 0, 0, 2, 'open', '{}'), ('D1', 1, '2017-05-10', 1, 0, 2, 'won', '{}')`)
    migrate(db, MIGRATIONS.slice(0, 6))
    expect(db.prepare('SELECT known_from, opened_on FROM deal_version ORDER BY id').raw().all()).toEqual([
      ['2017-03-01', null],
      ['2017-05-10', null],
    ])
    const indexed = db.pragma('index_info(deal_version_timeline)') as { name: string }[]
    expect(indexed.map(({ name }) => name)).toContain('opened_on')
  })

  test('7 keeps calls of before and what was logged of them, so that they are still undone, and bounds what is new', () => {
    const db = migratedTo(6)
    db.exec(`INSERT INTO adjustment (deal_id, probability, amount, reason, note, author, made_at, as_of, active)
             VALUES ('D1', 0.4, NULL, 'timing', 'after the board', 'Ann', '2018-01-02T09:00:00Z', '2017-12-31', 1)`)
    db.exec(
      `INSERT INTO command_log (name, label, at, actor, why, state) VALUES ('deal.adjust', 'Adjust D1', '', '', '', 'done')`,
    )
    db.prepare(`INSERT INTO command_change VALUES (1, 0, 'adjustment', '{"id":1}', NULL, ?)`).run(
      JSON.stringify(db.prepare('SELECT * FROM adjustment').get()),
    )
    migrate(db, MIGRATIONS.slice(0, 7))
    const kept = db.prepare('SELECT * FROM adjustment').all()
    expect(kept).toMatchObject([{ deal_id: 'D1', probability: 0.4, active: 1, evidence: '', period: null }])
    const logged = db.prepare('SELECT before, after FROM command_change').get() as {
      before: null
      after: string
    }
    expect(logged).toEqual({ before: null, after: JSON.stringify(kept[0]) })
    expect(() => db.exec(`UPDATE adjustment SET category = 'hope'`)).toThrow(/CHECK/)
    const add = (part: string, name: string | null) =>
      db
        .prepare(`INSERT INTO roll_up_judgement (part, name, period, amount, reason, note, evidence, author, made_at, as_of, model_mean, active)
                  VALUES (?, ?, '2017-Q4', 1, 'timing', '', '', '', '', '', 1, 1)`)
        .run(part, name)
    add('team', 'North')
    expect(() => add('team', null)).toThrow(/CHECK/)
    expect(() => add('company', 'North')).toThrow(/CHECK/)
  })
})
