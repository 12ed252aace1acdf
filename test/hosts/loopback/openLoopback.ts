import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { os } from '@orpc/server'
import { type Loopback, startLoopback } from '../../../src/hosts/loopback/startLoopback.ts'

/** A small engine: enough to see that calls, files and streams get through. */
export const smallRouter = {
  app: { info: os.handler(() => ({ name: 'Foresight' })) },
  size: os.handler(({ input }) => (input as { content: Blob }).content.size),
  count: os.handler(async function* () {
    yield 1
    yield 2
  }),
}

export interface OpenLoopback extends Loopback {
  readonly port: number
  [Symbol.asyncDispose](): Promise<void>
}

/** The host with a page of two files, and a secret beside its folder. */
export async function openLoopback(): Promise<OpenLoopback> {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-host-'))
  mkdirSync(join(folder, 'page/assets'), { recursive: true })
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html><title>Foresight</title>')
  writeFileSync(join(folder, 'page/assets/main-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const engine = { router: smallRouter, close: () => {} }
  const loopback = await startLoopback({ engine, rendererFolder: join(folder, 'page') })
  return {
    ...loopback,
    port: Number(new URL(loopback.address).port),
    async [Symbol.asyncDispose]() {
      await loopback.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Asks with exactly these headers and this path; fetch would mend both. */
export function ask(
  { port }: { readonly port: number },
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.once('error', reject)
    asked.end()
  })
}

/** Spends the launch token and gives back the cookie. */
export async function enter(loopback: OpenLoopback): Promise<string> {
  const { search } = new URL(loopback.newUrl())
  const { headers } = await ask(loopback, `/${search}`)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}
