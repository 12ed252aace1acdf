import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AcceptedFile } from '../contract/importAnswers.ts'
import { newestFactDate } from '../store/batches.ts'
import { commitImport } from './importing/commitImport.ts'
import { stageFile } from './importing/stageFile.ts'
import type { Workbench } from './workbench.ts'
import { switchTo, workbookPath } from './workbookFiles.ts'

const SAMPLE_NAME = 'Sample pipeline'

/** Where the sample workbook lies. */
export function samplePath(dataFolder: string): string {
  return workbookPath(dataFolder, SAMPLE_NAME)
}

/** Opens the sample workbook, importing the files that the app brings the first time. Earlier changes to it are kept. */
export async function openSample(bench: Workbench): Promise<void> {
  const { dataFolder, sampleFolder } = bench.options
  const exists = existsSync(samplePath(dataFolder))
  switchTo(bench, SAMPLE_NAME, exists ? 'open' : 'create')
  if (newestFactDate(bench.workbook.db) !== null) return
  const files: AcceptedFile[] = []
  for (const name of readdirSync(sampleFolder).filter((entry) => entry.endsWith('.csv'))) {
    const content = new Blob([readFileSync(join(sampleFolder, name))])
    const { fileId, kind, mapping } = await stageFile(bench, name, content)
    files.push({ fileId, kind, mapping })
  }
  for await (const _event of commitImport(bench, { files, acceptedSuggestions: [] }, undefined)) {
    // The whole import takes about a second; its progress isn't shown.
  }
}
