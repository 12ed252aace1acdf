import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Settings of the workbook (its currency, the fiscal year) by name; their values are texts. */
export function settings(db: ReadableWorkbook): Map<string, string> {
  const rows = db.prepare('SELECT key, value FROM setting ORDER BY key').raw().all() as [string, string][]
  return new Map(rows)
}

/** Sets one setting; null takes it back to its default. */
export function putSetting(recorder: Recorder, key: string, value: string | null): void {
  if (value !== null) recorder.put('setting', { key, value })
  else if (settings(recorder.workbook).has(key)) recorder.remove('setting', key)
}
