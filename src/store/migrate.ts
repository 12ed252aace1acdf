import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { MIGRATIONS, type Migration } from './migrations/migrations.ts'

/** Version of the schema that this Foresight writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/**
 * Brings the schema forward, each step in a transaction of its own together with its version number, so that a
 * kill between two steps leaves a whole workbook of some version. Never goes back. Throws SQLite's error.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const version = db.pragma('user_version', { simple: true }) as number
  for (const migration of migrations.slice(version)) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
    }).immediate()
  }
}

/** Writes a whole copy beside the workbook before it is changed; gives the copy's path. */
export function backUp(db: Database, path: string, version: number): string {
  const name = basename(path).replace(/\.foresight$/i, '')
  let copy = join(dirname(path), `${name}.backup-v${version}.foresight`)
  for (let n = 2; existsSync(copy); n++) {
    copy = join(dirname(path), `${name}.backup-v${version}-${n}.foresight`)
  }
  db.prepare('VACUUM INTO ?').run(copy)
  return copy
}
