import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/hosts/projectRoot.ts'
import type { BenchRow } from './benchRow.ts'
import { writeDealsFile } from './dealsFile.ts'
import type { ImportOnce } from './importOnce.ts'
import { quantileOf } from './quantileOf.ts'

/** Rows of the files, and how often each is imported; the largest only with `--long`. */
const SIZES = [
  { rows: 10_000, runs: 5, long: false },
  { rows: 100_000, runs: 5, long: false },
  { rows: 1_000_000, runs: 3, long: true },
]
const OPEN_SHARE = 0.2

interface OurRun extends ImportOnce {
  /** From starting the process to its end. */
  readonly wholeMilliseconds: number
}

type ShellRun = Pick<ImportOnce, 'milliseconds' | 'processorMilliseconds'>

/**
 * Deals files of 12 columns with quotes, line breaks in cells and a byte order mark, staged, checked and written into a new
 * workbook, against the `.import` of SQLite's shell into a bare table of texts: what any import with a database under it has to
 * pay. Every import has a process of its own, whose peak memory is noted. Without that shell the peer is NaN.
 */
export async function benchImport({ long }: { long: boolean }): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-bench-import-'))
  try {
    const shell = sqliteShell()
    return SIZES.filter((size) => long || !size.long).flatMap(({ rows, runs }) => {
      const file = join(folder, `deals-${rows}.csv`)
      writeDealsFile(file, { rows, open: rows * OPEN_SHARE })
      const ours: OurRun[] = []
      const shells: ShellRun[] = []
      // In turns, so that a busy minute of the machine hits both.
      for (let run = 0; run < runs; run++) {
        ours.push(ourImport(file, rows, join(folder, `${rows}-${run}.foresight`)))
        if (shell) shells.push(shellImport(file, rows, join(folder, `${rows}-${run}.db`)))
      }
      return rowsOf(rows, ours, shells, shell ?? 'no sqlite3 shell here')
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowsOf(
  rows: number,
  ours: readonly OurRun[],
  shells: readonly ShellRun[],
  shell: string,
): BenchRow[] {
  const running = medianOf(ours, 'milliseconds')
  const whole = medianOf(ours, 'wholeMilliseconds')
  const peer = medianOf(shells, 'milliseconds')
  const peak = Math.round(Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes)))
  const ofOurs = perSecond(rows, running)
  const rate = shells.length === 0 ? ofOurs : `${ofOurs} against ${perSecond(rows, peer)}`
  return [
    row(`import of ${rows} deals`, running, peer, `${rate}; peak ${peak} MB; ${shell}`),
    row(
      'the same on the processors alone',
      medianOf(ours, 'processorMilliseconds'),
      medianOf(shells, 'processorMilliseconds'),
      'user and system time of all threads',
    ),
    row('the same with the start of the process', whole, peer, perSecond(rows, whole)),
  ]
}

function row(name: string, ours: number, peer: number, note: string): BenchRow {
  return { name, ours, peer, unit: 'ms', ratio: peer / ours, note }
}

function perSecond(rows: number, milliseconds: number): string {
  return `${Math.round(rows / milliseconds)}k rows/s`
}

function medianOf<Key extends string>(runs: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return quantileOf(
    runs.map((run) => run[key]),
    0.5,
  )
}

function ourImport(file: string, rows: number, workbook: string): OurRun {
  const begun = performance.now()
  const printed = execFileSync(
    process.execPath,
    [...process.execArgv, join(projectRoot, 'test/bench/importOnce.ts'), file, workbook],
    { encoding: 'utf8' },
  )
  const wholeMilliseconds = performance.now() - begun
  const once = JSON.parse(printed) as ImportOnce
  if (once.accepted !== rows) throw new Error(`${once.accepted} of ${rows} rows were imported.`)
  return { ...once, wholeMilliseconds }
}

/** The shell with its version; null where there is none, or no `sh` to time it with. */
function sqliteShell(): string | null {
  const { status, stdout } = spawnSync('sh', ['-c', 'sqlite3 --version'], { encoding: 'utf8' })
  return status === 0 ? `sqlite3 ${stdout.split(' ')[0]}` : null
}

function shellImport(file: string, rows: number, database: string): ShellRun {
  const begun = performance.now()
  const commands = [database, '.mode csv', `.import ${file} deals`]
  const printed = execFileSync('sh', ['-c', 'sqlite3 "$@" && times', 'sh', ...commands], { encoding: 'utf8' })
  const milliseconds = performance.now() - begun
  const count = execFileSync('sqlite3', [database, 'SELECT count(*) FROM deals'], { encoding: 'utf8' })
  if (Number(count) !== rows) throw new Error(`sqlite3 imported ${count.trim()} of ${rows} rows.`)
  return { milliseconds, processorMilliseconds: ofChildren(printed) }
}

/** `times` prints user and system time of the shell, then on a second line those of its children, each as `0m1.25s`. */
function ofChildren(times: string): number {
  const parts = [...(times.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0)
}
