import { createInterface } from 'node:readline'
import { projectRoot } from '../projectRoot.ts'
import { serve } from '../serve.ts'
import { electronRuntime } from './electronRuntime.ts'
import { ensureBuilt } from './ensureBuilt.ts'
import { fetchElectron } from './fetchElectron.ts'
import { hasDisplay } from './hasDisplay.ts'
import { runElectron } from './runElectron.ts'
import { START_HELP, type StartOptions, startOptions } from './startOptions.ts'

const INSTEAD = 'opening the same workbench in your browser instead.'

const options = startOptions(process.argv.slice(2))
if ('wrong' in options) fail(`${options.wrong}\n\n${START_HELP}`)
else if (options.help) console.log(START_HELP)
else if (options.browser || !(await runInWindow(options))) await runInBrowser(options)

/** True when the desktop shell ran; false, with the reason printed, when the browser has to do. */
async function runInWindow({ workbook }: StartOptions): Promise<boolean> {
  if (!hasDisplay()) {
    console.log(`There is no display for a window here; ${INSTEAD}`)
    return false
  }
  let runtime = electronRuntime(projectRoot)
  if (!runtime) {
    console.log("Electron's runtime is not here yet; fetching it (first start only) ...")
    const fetched = await fetchElectron(projectRoot, (megabytes) => console.log(`  ${megabytes} MB`))
    if (fetched.kind === 'failed') {
      console.log(`Electron's runtime is not here and could not be fetched (${fetched.why}); ${INSTEAD}`)
      return false
    }
    runtime = electronRuntime(projectRoot)
    if (!runtime) return false
  }
  const build = await ensureBuilt(projectRoot, () =>
    console.log('Building Foresight (only after a change) ...'),
  )
  if (build.kind === 'failed') {
    fail(`Foresight could not be built.\n${build.output}`)
    return true
  }
  const run = await runElectron(runtime, projectRoot, workbook)
  if (run.kind === 'failed') {
    console.log(`Electron could not start (${run.why}); ${INSTEAD}`)
    return false
  }
  process.exitCode = run.code
  return true
}

async function runInBrowser({ workbook, port, open, development }: StartOptions): Promise<void> {
  const served = await serve({ workbook, port, open, development })
  if (served.kind === 'refused') return fail(served.why)
  const { loopback, windowClosed, close } = served
  console.log('Press Enter for another address, Ctrl+C to stop.')
  const input = createInterface({ input: process.stdin })
  input.on('line', () => console.log(`Foresight is at ${loopback.newUrl()}`))
  await Promise.race([windowClosed, signalled()])
  input.close()
  await close()
  process.exit()
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
