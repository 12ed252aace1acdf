import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type FetchOutcome = { readonly kind: 'fetched' } | { readonly kind: 'failed'; readonly why: string }

/** Without a byte for this long, nobody answers. */
const PATIENCE_MS = 8_000
const LOOK_EVERY_MS = 500
const MEGABYTE = 1024 * 1024

/** Lets Electron's own installer fetch the runtime; waits for as long as bytes come in. */
export function fetchElectron(
  root: string,
  onProgress: (megabytes: number) => void,
  patience: number = PATIENCE_MS,
): Promise<FetchOutcome> {
  // The installer downloads into the temporary folder: one of its own shows whether bytes come in.
  const folder = mkdtempSync(join(tmpdir(), 'foresight-electron-'))
  const child = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })

  return new Promise((resolve) => {
    let bytes = 0
    let lastGrowth = Date.now()
    let gaveUp = false
    const watch = setInterval(() => {
      const now = bytesIn(folder)
      if (now > bytes) {
        lastGrowth = Date.now()
        onProgress(Math.round(now / MEGABYTE))
      }
      bytes = Math.max(bytes, now)
      if (Date.now() - lastGrowth > patience) {
        gaveUp = true
        child.kill('SIGKILL')
      }
    }, LOOK_EVERY_MS)
    const finish = (outcome: FetchOutcome) => {
      clearInterval(watch)
      rmSync(folder, { recursive: true, force: true })
      resolve(outcome)
    }
    child.once('error', (error) => finish({ kind: 'failed', why: error.message }))
    child.once('close', (code) => {
      if (code === 0) finish({ kind: 'fetched' })
      else finish({ kind: 'failed', why: gaveUp ? 'no answer from its download server' : reasonIn(errors) })
    })
  })
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, 'its download server cannot be found from here'],
  [
    /ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ECONNRESET|fetch failed/,
    'no answer from its download server',
  ],
  [/ENOSPC/, 'the disk is full'],
  [/EACCES|EPERM|EROFS/, 'its folder cannot be written'],
]

function reasonIn(errors: string): string {
  const known = REASONS.find(([pattern]) => pattern.test(errors))
  return known
    ? known[1]
    : (errors.split('\n').find((line) => line.trim() !== '') ?? 'its installer stopped').trim()
}

function bytesIn(folder: string): number {
  let sum = 0
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const found = statSync(join(folder, entry), { throwIfNoEntry: false })
    if (found?.isFile()) sum += found.size
  }
  return sum
}
