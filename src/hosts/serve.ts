import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './dataFolder.ts'
import { type Loopback, startLoopback } from './loopback/startLoopback.ts'
import { openEngine } from './openEngine.ts'
import { projectRoot } from './projectRoot.ts'
import { developmentPage } from './start/developmentPage.ts'
import { ensureBuilt } from './start/ensureBuilt.ts'
import { openPage } from './start/openPage.ts'

export interface ServeOptions {
  readonly workbook?: string | null
  readonly port?: number
  readonly open?: boolean
  readonly development?: boolean
  /** Takes the lines for the person; by default they go to standard output. */
  readonly say?: (line: string) => void
}

export type Served =
  | {
      readonly kind: 'serving'
      readonly loopback: Loopback
      /** Settles when the page's own window was closed, if it has one. */
      readonly windowClosed: Promise<void>
      close(): Promise<void>
    }
  | { readonly kind: 'refused'; readonly why: string }

/** Serves the workbench to the browser on this computer, prints its address and opens it. */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const say = options.say ?? ((line: string) => console.log(line))
  if (!options.development) {
    const build = await ensureBuilt(projectRoot, () => say('Building Foresight (only after a change) ...'))
    if (build.kind === 'failed')
      return { kind: 'refused', why: `The page could not be built.\n${build.output}` }
  }
  const folder = dataFolder()
  const opened = openEngine({
    dataFolder: folder,
    sampleFolder: join(projectRoot, 'resources/sample'),
    version: versionOf(projectRoot),
    ...(options.workbook ? { workbook: options.workbook } : {}),
  })
  if (opened.kind === 'refused') return opened
  const { engine } = opened
  let loopback: Loopback
  try {
    loopback = await startLoopback({
      engine,
      rendererFolder: join(projectRoot, 'out/renderer'),
      port: options.port ?? 0,
      ...(options.development ? { development: developmentPage } : {}),
    })
  } catch (error) {
    engine.close()
    const sentence = refusalOf(error as NodeJS.ErrnoException, options.port ?? 0)
    if (sentence === null) throw error
    return { kind: 'refused', why: sentence }
  }
  say(`Foresight is at ${loopback.url}`)
  let windowClosed = new Promise<void>(() => {})
  if (options.open ?? true) {
    mkdirSync(folder, { recursive: true })
    const opened = await openPage(loopback.newUrl(), folder)
    if (opened.kind === 'window') windowClosed = opened.closed
    if (opened.kind === 'nothing') say('No browser could be opened here: open that address in one yourself.')
  }
  return {
    kind: 'serving',
    loopback,
    windowClosed,
    async close() {
      await loopback.close()
      engine.close()
    },
  }
}

function refusalOf(error: NodeJS.ErrnoException, port: number): string | null {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Choose another one with --port, or leave it out for any free one.`
  }
  if (error.code === 'EACCES') return `Port ${port} may not be used by this account. Choose one above 1023.`
  return null
}

function versionOf(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}
