import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { LoadedForecast } from '../../src/contract/forecasting.ts'
import { type Client, withEngine } from '../../src/hosts/cli/withEngine.ts'
import { projectRoot } from '../../src/hosts/projectRoot.ts'
import { BASELINE_LEVERS, LEVERS } from '../../src/model/forecast/levers.ts'
import { createEngine } from '../../src/workbench/createEngine.ts'
import { testBrowser } from '../testBrowser.ts'
import type { BenchRow } from './benchRow.ts'
import { writeDealsFile } from './dealsFile.ts'
import { importFile } from './importFile.ts'
import { leverTimes } from './leverTimes.ts'
import { modelStep } from './modelStep.ts'
import { quantileOf } from './quantileOf.ts'
import type { Skipped } from './skipped.ts'

const OPEN = 1_000
const ROWS = 5_000
const PEER = 'peer: the model step alone, in Node'
/** A target above the mean, where the chance still moves. */
const TARGET_SHARE = 1.1

interface Prepared {
  readonly name: string
  readonly workbook: string
  readonly loaded: LoadedForecast & { readonly target: number }
}

/** The model alone at the moves of each lever, 1,000 open deals. Nothing to compare it with: the peer is NaN. */
export async function benchModel(): Promise<BenchRow[]> {
  return inFolder(async (home) => {
    const { loaded } = await thousandOpen(home)
    const { basis, target } = loaded
    const steps = LEVERS.map((lever) => ({ lever, ...modelStep(basis, target, lever) }))
    return steps.map(({ lever, median, p95, processor }) =>
      row(
        `model step, ${basis.deals.length} open deals, ${lever}`,
        median,
        Number.NaN,
        `p95 ${p95.toFixed(1)} ms; on the processor ${processor.toFixed(1)} ms`,
      ),
    )
  })
}

/**
 * From a key on the leads slider to the painted numbers, in the built page and a real browser; set against the model's
 * own time for the same moves in Node, so that the ratio is the share of the wait that the model is.
 */
export async function benchSlider(): Promise<BenchRow[] | Skipped> {
  return inFolder(async (home) => {
    const browser = testBrowser(join(projectRoot, 'browser-install.log'), console.error)
    if ('missing' in browser) return { skipped: browser.missing }
    const rows: BenchRow[] = []
    for (const prepare of [sample, thousandOpen]) {
      const { name, workbook, loaded } = await prepare(home)
      const step = modelStep(loaded.basis, loaded.target, 'leads')
      const { painted, thread } = await leverTimes({ browserPath: browser.path, home, workbook })
      const parts = `script ${thread.script.toFixed(1)}, style and layout ${thread.styleAndLayout.toFixed(1)} ms`
      const model = `model ${((100 * step.processor) / thread.script).toFixed(0)} % of the script`
      rows.push(
        row(
          `slider to numbers, ${name}, p50`,
          quantileOf(painted, 0.5),
          step.median,
          `${painted.length} steps, the fastest ${Math.min(...painted).toFixed(0)} ms`,
        ),
        row(`slider to numbers, ${name}, p95`, quantileOf(painted, 0.95), step.p95, PEER),
        row(
          "the same, processor time of the page's thread",
          thread.all,
          step.processor,
          `${parts}; ${model}`,
        ),
      )
    }
    return rows
  })
}

function row(name: string, ours: number, peer: number, note: string): BenchRow {
  return { name, ours, peer, unit: 'ms', ratio: peer / ours, note }
}

async function inFolder<T>(work: (home: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'foresight-bench-slider-'))
  try {
    return await work(home)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function sample(home: string): Promise<Prepared> {
  const engine = createEngine({
    dataFolder: home,
    sampleFolder: join(projectRoot, 'resources/sample'),
    version: '',
  })
  try {
    const client: Client = createRouterClient(engine.router)
    const { path } = await client.workbook.openSample()
    const loaded = await withTarget(client)
    return { name: `sample (${loaded.basis.deals.length} open deals)`, workbook: path, loaded }
  } finally {
    engine.close()
  }
}

async function thousandOpen(home: string): Promise<Prepared> {
  const file = join(home, 'deals.csv')
  const workbook = join(home, 'thousand.foresight')
  writeDealsFile(file, { rows: ROWS, open: OPEN })
  return withEngine(workbook, { create: true }, async (client) => {
    const { accepted } = await importFile(client, file)
    if (accepted !== ROWS) throw new Error(`${accepted} of ${ROWS} rows were imported.`)
    const loaded = await withTarget(client)
    return { name: `${loaded.basis.deals.length} open deals`, workbook, loaded }
  })
}

/** The forecast with its target, typed where the data brings none. */
async function withTarget(client: Client): Promise<Prepared['loaded']> {
  const loaded = await client.forecast.load({ where: {} })
  if (loaded.target !== null) return { ...loaded, target: loaded.target }
  const { bookings } = (await client.whatIf.evaluate({ where: {}, levers: BASELINE_LEVERS })).baseline
  const target = Math.round(TARGET_SHARE * bookings.mean)
  await client.workbook.setFrame({ target })
  return { ...loaded, target }
}
