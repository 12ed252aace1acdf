import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { AcceptedFile, AgainPolicy } from '../../src/contract/importAnswers.ts'
import type { FileProposal } from '../../src/contract/importing.ts'
import type { ImportReport } from '../../src/contract/importReport.ts'
import { createEngine, type Engine } from '../../src/workbench/createEngine.ts'
import type { EngineOptions } from '../../src/workbench/workbench.ts'

const sampleFolder = join(import.meta.dirname, '../../resources/sample')
/** The name that stands beside every change, and the engine's fixed time: the sample's as-of date. */
export const ACTOR = 'M. Frase'
export const CLOCK = '2026-10-15T09:00:00.000Z'

type Client = ReturnType<typeof clientOf>
/** File name to its text. */
export type Files = Readonly<Record<string, string>>

/** A running engine on real files in a folder of its own, and the contract's client on it. */
export interface OpenBench {
  readonly client: Client
  readonly folder: string
  /** Stops the engine and starts another on the same folder, as a new start of the app does. */
  reopen(options?: Partial<EngineOptions>): OpenBench
  [Symbol.dispose](): void
}

/** `from` is a folder of an earlier bench: its workbooks are copied. */
export function openBench(options: Partial<EngineOptions> & { from?: string } = {}): OpenBench {
  const { from, ...rest } = options
  const folder = mkdtempSync(join(tmpdir(), 'foresight-workbench-'))
  if (from !== undefined) cpSync(join(from, 'workbooks'), join(folder, 'workbooks'), { recursive: true })
  return started(folder, rest)
}

function started(folder: string, options: Partial<EngineOptions>): OpenBench {
  let engine: Engine | null = createEngine({
    dataFolder: folder,
    sampleFolder,
    version: 'test',
    actor: ACTOR,
    clock: () => new Date(CLOCK),
    ...options,
  })
  const stop = () => {
    engine?.close()
    engine = null
  }
  return {
    client: clientOf(engine),
    folder,
    reopen: (again = {}) => {
      stop()
      return started(folder, again)
    },
    [Symbol.dispose]: () => {
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function clientOf(engine: Engine) {
  return createRouterClient(engine.router)
}

/** Stages files as a person drops them. */
export async function stage(client: Client, files: Files): Promise<FileProposal[]> {
  const proposals: FileProposal[] = []
  for (const [name, text] of Object.entries(files)) {
    proposals.push(await client.import.stage({ name, content: new Blob([text]) }))
  }
  return proposals
}

/** Accepts every proposal as it stands. */
export function accepted(proposals: readonly FileProposal[]): AcceptedFile[] {
  return proposals.map(({ fileId, kind, mapping }) => ({ fileId, kind, mapping }))
}

/** Imports files in one go. */
export async function importFiles(
  client: Client,
  files: Files,
  options: { acceptedSuggestions?: string[]; asOf?: string; again?: AgainPolicy } = {},
): Promise<ImportReport> {
  const { acceptedSuggestions = [], asOf, again } = options
  const events = await client.import.commit({
    files: accepted(await stage(client, files)).map((file) => (again ? { ...file, again } : file)),
    acceptedSuggestions,
    ...(asOf === undefined ? {} : { asOf }),
  })
  let report: ImportReport | null = null
  for await (const event of events) if (event.type === 'done') report = event.report
  if (report === null) throw new Error('The import ended without a report.')
  return report
}

/** The files of the sample that the app brings. */
export function sampleFiles(): Record<string, string> {
  const names = readdirSync(sampleFolder).filter((name) => name.endsWith('.csv'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(sampleFolder, name), 'utf8')]))
}

/** A bench with the sample open. */
export async function openSampleBench(): Promise<OpenBench> {
  const bench = openBench()
  await bench.client.workbook.openSample()
  return bench
}

/** The code and data of the problem that a call is refused with; fails when it isn't refused. */
export async function problemOf(call: Promise<unknown>): Promise<{ code: unknown; data: unknown }> {
  try {
    await call
  } catch (error) {
    const { code, data } = error as { code?: unknown; data?: unknown }
    if (code === undefined) throw error
    return { code, data }
  }
  throw new Error('The call was not refused.')
}
