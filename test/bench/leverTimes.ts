import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium, type Page } from 'playwright-core'
import { projectRoot } from '../../src/hosts/projectRoot.ts'

/** What the What-if screen calls its measure. */
const MEASURE = 'lever-to-numbers'
const STEPS = 60
/** The slowest machine still worth measuring: a step that takes longer is a failure. */
const LONGEST_STEP_MS = 30_000
/** The backward search is waited for, so that its worker doesn't run beside the slider. */
const LONGEST_SEARCH_MS = 120_000

export interface LeverRun {
  readonly browserPath: string
  /** Folder of Foresight's data for the run. */
  readonly home: string
  readonly workbook: string
}

/** What 60 steps of a lever took. Milliseconds. */
export interface LeverTimes {
  /** Input to painted numbers as the page measures it, one a step; waiting for the next frames included. */
  readonly painted: readonly number[]
  /** Processor time of the page's own thread a step, which other programs on the machine hardly change. */
  readonly thread: { readonly all: number; readonly script: number; readonly styleAndLayout: number }
}

/**
 * Holds an arrow key on the leads slider of the What-if screen for 60 steps, in the built page under its real host, and
 * reads what the page itself measures. The next step is made when the one before is painted.
 */
export async function leverTimes({ browserPath, home, workbook }: LeverRun): Promise<LeverTimes> {
  const entry = [
    'src/hosts/launch.mjs',
    'src/hosts/cli/main.ts',
    'serve',
    '--no-open',
    '--workbook',
    workbook,
  ]
  const host = spawn(process.execPath, entry, {
    cwd: projectRoot,
    env: { ...process.env, FORESIGHT_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let browser: Browser | null = null
  try {
    const address = await printedAddress(host)
    browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address)
    await page.getByRole('link', { name: 'What-if' }).click()
    return await holdKey(page)
  } finally {
    await browser?.close()
    if (host.exitCode === null && host.kill('SIGTERM')) await once(host, 'exit')
  }
}

async function holdKey(page: Page): Promise<LeverTimes> {
  const slider = page.getByRole('slider', { name: /^(Leads|New deals) a month$/ })
  await slider.waitFor({ timeout: LONGEST_STEP_MS })
  await page.waitForFunction(
    () => !/^searching$|Working out the map/m.test(document.body.innerText),
    undefined,
    { timeout: LONGEST_SEARCH_MS },
  )
  await slider.focus()
  const metrics = await threadMetrics(page)
  const before = await metrics()
  for (let step = 1; step <= STEPS; step++) {
    // Down without up repeats the key: the lever is dragged, nothing is written until it is let go.
    await page.keyboard.down('ArrowRight')
    await page.evaluate(untilMeasured, { name: MEASURE, count: step, longest: LONGEST_STEP_MS })
  }
  const after = await metrics()
  const painted = await page.evaluate(
    (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
    MEASURE,
  )
  await page.keyboard.up('ArrowRight')
  const each = (...names: string[]) =>
    names.reduce((sum, name) => sum + (1000 * (after[name]! - before[name]!)) / STEPS, 0)
  return {
    painted,
    thread: {
      all: each('TaskDuration'),
      script: each('ScriptDuration'),
      styleAndLayout: each('RecalcStyleDuration', 'LayoutDuration'),
    },
  }
}

/** Runs in the page. Waits without looking every frame, which would be work of its own. */
function untilMeasured(asked: { name: string; count: number; longest: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (performance.getEntriesByName(asked.name).length >= asked.count) resolve()
    }
    new PerformanceObserver(look).observe({ type: 'measure' })
    setTimeout(() => reject(new Error(`Step ${asked.count} was not measured.`)), asked.longest)
    look()
  })
}

/** Chromium's own sums of processor seconds of the page's thread, by name. */
async function threadMetrics(page: Page): Promise<() => Promise<Record<string, number>>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }
}

function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    for (const stream of [host.stdout, host.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)
        if (address) resolve(address[0])
      })
    }
    host.once('error', reject)
    host.once('exit', () => reject(new Error(`The host stopped: ${printed}`)))
  })
}
