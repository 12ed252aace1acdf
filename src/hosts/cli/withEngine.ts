import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { contract } from '../../contract/contract.ts'
import { createEngine } from '../../workbench/createEngine.ts'
import { problem } from '../../workbench/problem.ts'
import { workbookPath } from '../../workbench/workbookFiles.ts'
import { dataFolder } from '../dataFolder.ts'
import { projectRoot } from '../projectRoot.ts'

export type Client = ContractRouterClient<typeof contract>

/** Runs `work` on a workbook through the same contract that the screens use, in this process. */
export async function withEngine<T>(
  workbook: string,
  { create = false }: { create?: boolean },
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const folder = dataFolder()
  const path = workbookPath(folder, workbook)
  if (!create && !existsSync(path)) throw problem('WORKBOOK_NOT_FOUND', { path })
  const engine = createEngine({
    dataFolder: folder,
    sampleFolder: join(projectRoot, 'resources/sample'),
    version: '',
    workbook: path,
    interactive: false,
  })
  try {
    return await work(createRouterClient(engine.router))
  } finally {
    engine.close()
  }
}
