import Database from 'better-sqlite3'
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts'
import { APPLICATION_ID } from '../../src/store/workbookHeader.ts'

/** A file of some schema version, written by the migrations themselves and then by `fill`. */
export function workbookOfVersion(
  path: string,
  version: number,
  { userVersion = version, fill }: { userVersion?: number; fill?: (db: Database.Database) => void } = {},
): void {
  const db = new Database(path)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const { sql } of MIGRATIONS.slice(0, version)) db.exec(sql)
  fill?.(db)
  db.pragma(`user_version = ${userVersion}`)
  db.close()
}
