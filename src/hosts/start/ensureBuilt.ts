import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sourceDigest } from './sourceDigest.ts'

export type BuildOutcome =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'built'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly output: string }

const PRODUCTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
const POLL_MS = 200

/** Builds the bundles when their sources changed since the last build. Two processes that ask at once build once. */
export async function ensureBuilt(root: string, onStart: () => void = () => {}): Promise<BuildOutcome> {
  const lock = join(root, 'out/building')
  mkdirSync(join(root, 'out'), { recursive: true })
  while (!takeLock(lock)) await delay(POLL_MS)
  try {
    const digest = sourceDigest(root)
    const stamp = join(root, 'out/built-from')
    const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
    if (built && PRODUCTS.every((product) => existsSync(join(root, product)))) return { kind: 'fresh' }
    onStart()
    const begun = performance.now()
    const { code, output } = await build(root)
    if (code !== 0) return { kind: 'failed', output }
    writeFileSync(stamp, digest)
    return { kind: 'built', milliseconds: performance.now() - begun }
  } finally {
    rmSync(lock, { force: true })
  }
}

function build(root: string): Promise<{ code: number | null; output: string }> {
  const command = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [command, 'build'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** The lock holds the number of the process that builds; a lock of a process that is gone is taken over. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (!isRunning(Number(readIfThere(lock)))) rmSync(lock, { force: true })
  return false
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
