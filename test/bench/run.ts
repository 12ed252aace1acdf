import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/hosts/projectRoot.ts'
import type { BenchRow } from './benchRow.ts'
import { benchDistribution } from './distribution.ts'
import { benchImport } from './importRows.ts'
import type { Skipped } from './skipped.ts'
import { benchModel, benchSlider } from './slider.ts'

/**
 * `npm run bench [-- PART... --long]`: measures the parts named, all of them when none is, prints the table
 * and writes it to bench-results/. `--long` adds what takes minutes: the import of a million deals. A part
 * that can't run here says why; one that fails doesn't stop the others.
 */
const PARTS: Readonly<Record<string, (options: { long: boolean }) => Promise<BenchRow[] | Skipped>>> = {
  distribution: benchDistribution,
  import: benchImport,
  model: benchModel,
  slider: benchSlider,
}

type PartResult =
  | { readonly part: string; readonly rows: readonly BenchRow[] }
  | { readonly part: string; readonly skipped: string }
  | { readonly part: string; readonly failed: string }

const long = process.argv.includes('--long')
const named = process.argv.slice(2).filter((argument) => argument !== '--long')
const unknown = named.filter((part) => !(part in PARTS))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}.`)
  process.exitCode = 2
} else {
  const machine = machineFacts()
  const results: PartResult[] = []
  for (const part of named.length > 0 ? named : Object.keys(PARTS)) {
    console.error(`${part} ...`)
    results.push(await runPart(part))
  }
  print(machine, results)
  console.log(`\nWritten to ${keep({ machine, loadAfter: load(), results })}`)
  if (results.some((result) => 'failed' in result)) process.exitCode = 1
}

async function runPart(part: string): Promise<PartResult> {
  try {
    const result = await PARTS[part]!({ long })
    return 'skipped' in result ? { part, ...result } : { part, rows: result }
  } catch (error) {
    return { part, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function machineFacts() {
  return {
    at: new Date().toISOString(),
    commit: commit(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    /** Programs that wanted a core in the last minute; far above 0 the times say more about them than about us. */
    loadBefore: load(),
  }
}

function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

function commit(): string | null {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}

function print(machine: ReturnType<typeof machineFacts>, results: readonly PartResult[]): void {
  const { node, platform, processor, cores, memoryGigabytes, loadBefore } = machine
  console.log(`Node ${node}, ${platform}, ${cores} cores (${processor}), ${memoryGigabytes} GB`)
  console.log(`load ${loadBefore} before, ${load()} after; medians unless a row says otherwise\n`)
  const cells = [['what', 'ours ms', 'peer ms', 'ratio', '']]
  for (const result of results) {
    if ('rows' in result) cells.push(...result.rows.map(cellsOf))
    else if ('skipped' in result) cells.push([result.part, 'skipped', '', '', result.skipped])
    else cells.push([result.part, 'failed', '', '', result.failed.split('\n')[0]!])
  }
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]!.length)))
  for (const [what, ...rest] of cells) {
    const figures = rest.slice(0, 3).map((cell, index) => cell.padStart(widths[index + 1]!))
    console.log([what!.padEnd(widths[0]!), ...figures, rest[3]].join('  ').trimEnd())
  }
  for (const result of results) if ('failed' in result) console.error(`\n${result.part}: ${result.failed}`)
}

function cellsOf({ name, ours, peer, ratio, note }: BenchRow): string[] {
  return [name, figure(ours), figure(peer), Number.isFinite(ratio) ? `${figure(ratio)}x` : '-', note]
}

/** Three digits that count; a dash where there is nothing to compare with. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return '-'
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** Writes the results as JSON, in which a figure that is missing is null; gives the file's path within the project. */
function keep(document: {
  machine: ReturnType<typeof machineFacts>
  loadAfter: number
  results: readonly PartResult[]
}): string {
  const folder = join(projectRoot, 'bench-results')
  mkdirSync(folder, { recursive: true })
  const name = `${document.machine.at.replaceAll(':', '-').slice(0, 19)}.json`
  writeFileSync(join(folder, name), `${JSON.stringify(document, null, 2)}\n`)
  return `bench-results/${name}`
}
