import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { FileReport } from '../../src/contract/importReport.ts'
import type { Client } from '../../src/hosts/cli/withEngine.ts'

/** Imports one file as its proposal stands, as a person does who accepts everything. */
export async function importFile(client: Client, path: string): Promise<FileReport> {
  const content = await openAsBlob(path)
  const { fileId, kind, mapping } = await client.import.stage({ name: basename(path), content })
  const events = await client.import.commit({ files: [{ fileId, kind, mapping }], acceptedSuggestions: [] })
  for await (const event of events) if (event.type === 'done') return event.report.files[0]!
  throw new Error(`The import of ${path} ended without a report.`)
}
