import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '../store/settings.ts'
import { command } from './command.ts'
import { commitImport } from './importing/commitImport.ts'
import { stageFile } from './importing/stageFile.ts'
import { SETTING } from './settingKeys.ts'
import type { Workbench } from './workbench.ts'
import { switchTo, workbookPath } from './workbookFiles.ts'

const SAMPLE_NAME = 'Sample pipeline'

/** Opens the sample workbook, importing the files that the app brings the first time. Earlier changes to it are kept. */
export async function openSample(bench: Workbench): Promise<void> {
  const { dataFolder, sampleFolder } = bench.options
  const exists = existsSync(workbookPath(dataFolder, SAMPLE_NAME))
  switchTo(bench, SAMPLE_NAME, exists ? 'open' : 'create')
  if (settings(bench.workbook.db).get(SETTING.sample) === '1') return
  const files = readdirSync(sampleFolder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => stageFile(bench, name, readFileSync(join(sampleFolder, name))))
    .map(({ fileId, kind, mapping }) => ({ fileId, kind, mapping }))
  for await (const _event of commitImport(bench, { files, acceptedSuggestions: [] }, undefined)) {
    // The whole import takes about a second; its progress isn't shown.
  }
  command(bench, { name: 'sample.mark', label: 'Open the sample' }, (recorder) =>
    recorder.put('setting', { key: SETTING.sample, value: '1' }),
  )
}
