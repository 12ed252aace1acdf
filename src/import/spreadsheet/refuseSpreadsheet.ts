import type { UnreadableFile } from '../reading/table.ts'

/** A spreadsheet that isn't opened: what it is, and what to do. */
export function refuseSpreadsheet(code: UnreadableFile['code'], message: string): UnreadableFile {
  return { type: 'unreadable', code, message }
}

/** Whether a reading step ended in a refusal. */
export function isRefused(result: unknown): result is UnreadableFile {
  return (result as UnreadableFile | null)?.type === 'unreadable'
}

/** Size in words: `200 MB`. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024)).toLocaleString('en-US')} MB`
}
