import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const ROOT = join(import.meta.dirname, '../../..')
const MAIN = join(ROOT, 'src/hosts/cli/main.ts')
/** Compiled sources, kept between the processes: it halves the time of a start. */
const COMPILED = join(ROOT, 'node_modules/.cache/foresight-tests')

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line in processes of its own, with a home folder of its own. */
export interface CommandLine {
  readonly home: string
  run(args: readonly string[], input?: string): Promise<CliRun>
  /** Runs with `--json`; fails unless it is done and prints one document. */
  json(args: readonly string[], input?: string): Promise<JsonDocument>
  [Symbol.dispose](): void
}

// biome-ignore lint/suspicious/noExplicitAny: a printed document is looked at freely, as a script would
export type JsonDocument = any

export function commandLine(): CommandLine {
  const home = mkdtempSync(join(tmpdir(), 'foresight-cli-'))
  const run = async (args: readonly string[], input = ''): Promise<CliRun> => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...process.env, FORESIGHT_HOME: home, NODE_COMPILE_CACHE: COMPILED },
      cwd: home,
    })
    child.stdin.on('error', () => {}) // A command that reads no input may be gone before it is written.
    child.stdin.end(input)
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed])
    return { code, stdout, stderr }
  }
  return {
    home,
    run,
    json: async (args, input) => {
      const { code, stdout, stderr } = await run([...args, '--json'], input)
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`)
      return JSON.parse(stdout)
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  }
}
