import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/hosts/projectRoot.ts'
import type { BenchRow } from './benchRow.ts'
import { writeDealsFile } from './dealsFile.ts'
import type { ImportOnce } from './importOnce.ts'
import { quantileOf } from './quantileOf.ts'

const ROWS = 100_000
const OPEN = 20_000
const RUNS = 5

interface OurRun extends ImportOnce {
  /** From starting the process to its end. */
  readonly wholeMilliseconds: number
}

type ShellRun = Pick<ImportOnce, 'milliseconds' | 'processorMilliseconds'>

/**
 * A deals file of 100,000 rows and 12 columns, staged, checked and written into a new workbook, against the `.import` of
 * SQLite's shell into a bare table of texts: what any import with a database under it has to pay. Without that shell the
 * peer is NaN.
 */
export async function benchImport(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-bench-import-'))
  try {
    const file = join(folder, 'deals.csv')
    writeDealsFile(file, { rows: ROWS, open: OPEN })
    const shell = sqliteShell()
    const ours: OurRun[] = []
    const shells: ShellRun[] = []
    // In turns, so that a busy minute of the machine hits both.
    for (let run = 0; run < RUNS; run++) {
      ours.push(ourImport(file, join(folder, `${run}.foresight`)))
      if (shell) shells.push(shellImport(file, join(folder, `${run}.db`)))
    }
    return rowsOf(ours, shells, shell ?? 'no sqlite3 shell here')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowsOf(ours: readonly OurRun[], shells: readonly ShellRun[], shell: string): BenchRow[] {
  const running = medianOf(ours, 'milliseconds')
  const whole = medianOf(ours, 'wholeMilliseconds')
  const peer = medianOf(shells, 'milliseconds')
  const peak = Math.round(Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes)))
  const rate = shells.length === 0 ? perSecond(running) : `${perSecond(running)} against ${perSecond(peer)}`
  return [
    row(`import of ${ROWS} deals`, running, peer, `${rate}; peak ${peak} MB; ${shell}`),
    row(
      'the same on the processors alone',
      medianOf(ours, 'processorMilliseconds'),
      medianOf(shells, 'processorMilliseconds'),
      'user and system time of all threads',
    ),
    row('the same with the start of the process', whole, peer, perSecond(whole)),
  ]
}

function row(name: string, ours: number, peer: number, note: string): BenchRow {
  return { name, ours, peer, unit: 'ms', ratio: peer / ours, note }
}

function perSecond(milliseconds: number): string {
  return `${Math.round(ROWS / milliseconds)}k rows/s`
}

function medianOf<Key extends string>(runs: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return quantileOf(
    runs.map((run) => run[key]),
    0.5,
  )
}

function ourImport(file: string, workbook: string): OurRun {
  const begun = performance.now()
  const printed = execFileSync(
    process.execPath,
    [join(projectRoot, 'test/bench/importOnce.ts'), file, workbook],
    { encoding: 'utf8' },
  )
  const wholeMilliseconds = performance.now() - begun
  const once = JSON.parse(printed) as ImportOnce
  if (once.accepted !== ROWS) throw new Error(`${once.accepted} of ${ROWS} rows were imported.`)
  return { ...once, wholeMilliseconds }
}

/** The shell with its version; null where there is none, or no `sh` to time it with. */
function sqliteShell(): string | null {
  const { status, stdout } = spawnSync('sh', ['-c', 'sqlite3 --version'], { encoding: 'utf8' })
  return status === 0 ? `sqlite3 ${stdout.split(' ')[0]}` : null
}

function shellImport(file: string, database: string): ShellRun {
  const begun = performance.now()
  const commands = [database, '.mode csv', `.import ${file} deals`]
  const printed = execFileSync('sh', ['-c', 'sqlite3 "$@" && times', 'sh', ...commands], { encoding: 'utf8' })
  const milliseconds = performance.now() - begun
  const count = execFileSync('sqlite3', [database, 'SELECT count(*) FROM deals'], { encoding: 'utf8' })
  if (Number(count) !== ROWS) throw new Error(`sqlite3 imported ${count.trim()} of ${ROWS} rows.`)
  return { milliseconds, processorMilliseconds: ofChildren(printed) }
}

/** `times` prints user and system time of the shell, then on a second line those of its children, each as `0m1.25s`. */
function ofChildren(times: string): number {
  const parts = [...(times.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0)
}
