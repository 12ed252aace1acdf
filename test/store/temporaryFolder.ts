import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createWorkbook } from '../../src/store/createWorkbook.ts'
import { openWorkbook } from '../../src/store/openWorkbook.ts'
import type { WritableWorkbook } from '../../src/store/workbookHandle.ts'

/** A folder of its own for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new workbook on disk, closed after the test. */
export function temporaryWorkbook(): { workbook: WritableWorkbook; path: string } {
  const path = join(temporaryFolder(), 'pipeline.foresight')
  const created = createWorkbook(path)
  if (!created.ok) throw new Error(`No workbook: ${created.failure.code}`)
  onTestFinished(() => {
    created.workbook.close()
  })
  return { workbook: created.workbook, path }
}

/** Opens for writing what must open. */
export function reopened(path: string): WritableWorkbook {
  const opened = openWorkbook(path)
  if (!opened.ok) throw new Error(`Not opened: ${opened.failure.code}`)
  onTestFinished(() => {
    opened.workbook.close()
  })
  return opened.workbook
}
