import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../src/hosts/projectRoot.ts'

/** Runs the start script to its end. */
function start(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const home = mkdtempSync(join(tmpdir(), 'foresight-start-'))
  const child = spawn(process.execPath, ['src/hosts/launch.mjs', 'src/hosts/start/start.ts', ...args], {
    cwd: projectRoot,
    env: { ...process.env, FORESIGHT_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text.out += part
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text.err += part
  })
  return new Promise((resolve) =>
    child.once('close', (code) => {
      rmSync(home, { recursive: true, force: true })
      resolve({ code, ...text })
    }),
  )
}

test('help is printed', async () => {
  const { code, out } = await start('--help')
  expect(code).toBe(0)
  expect(out).toContain('--no-open')
})

test('a wrong option is a sentence and a failure', async () => {
  const { code, err } = await start('--colour')
  expect(code).toBe(1)
  expect(err).toContain("Unknown option '--colour'.")
  expect(err).not.toContain('    at ')
})

test('a port in use is a sentence and a failure', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as { port: number }
  const { code, err } = await start('--dev', '--no-open', '--port', String(port))
  other.close()
  expect(code).toBe(1)
  expect(err).toBe(
    `Port ${port} is in use by another program. Choose another one with --port, or leave it out for any free one.\n`,
  )
})
