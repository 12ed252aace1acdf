import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { CrossTabulation, FileProfile } from '../../contract/profiling.ts'
import { crossTabulate } from '../../import/profile/crossTabulate.ts'
import { profileTable } from '../../import/profile/profileTable.ts'
import type { Table } from '../../import/reading/table.ts'
import type { Workbench } from '../workbench.ts'
import { openTable } from './openTable.ts'
import { readable, stagedTable } from './stageFile.ts'

/** What the columns of a staged file hold. */
export async function profileFile(bench: Workbench, fileId: string): Promise<FileProfile> {
  const { file, table } = stagedTable(bench, fileId)
  return profileTable(file, table)
}

/** How often the values of two columns of a staged file, named by their places, occur together. */
export async function crossTabulateFile(
  bench: Workbench,
  fileId: string,
  rows: number,
  columns: number,
): Promise<CrossTabulation> {
  const { file, table } = stagedTable(bench, fileId)
  return crossTabulate(file, table, rows, columns)
}

/** What the columns of a text or spreadsheet on disk hold, without a workbook. */
export async function profileOnDisk(path: string): Promise<FileProfile> {
  return withTableOf(path, profileTable)
}

/** How often the values of two columns of such a file, named by their places, occur together. */
export async function crossTabulateOnDisk(
  path: string,
  rows: number,
  columns: number,
): Promise<CrossTabulation> {
  return withTableOf(path, (file, table) => crossTabulate(file, table, rows, columns))
}

async function withTableOf<T>(path: string, work: (file: string, table: Table) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-profile-'))
  try {
    const { table, close } = await openTable(path, {}, folder)
    try {
      return await work(basename(path), readable(basename(path), table))
    } finally {
      close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
