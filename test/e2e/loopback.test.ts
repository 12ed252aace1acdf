import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/hosts/projectRoot.ts'

const browserPath = process.env.FORESIGHT_BROWSER
const noBrowser = process.env.FORESIGHT_NO_BROWSER ?? 'npm test finds the browser'

describe.skipIf(!browserPath)(
  `the workbench in a browser${browserPath ? '' : ` (skipped: ${noBrowser})`}`,
  () => {
    let home: string
    let host: ChildProcess
    let url: string
    let browser: Browser
    let page: Page
    const complaints: string[] = []
    const asked: string[] = []
    const sockets: string[] = []

    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), 'foresight-loopback-test-'))
      host = spawn(process.execPath, ['src/hosts/launch.mjs', 'src/hosts/start/start.ts', '--no-open'], {
        cwd: projectRoot,
        env: { ...process.env, FORESIGHT_HOME: home },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      url = await printedAddress(host)
      browser = await chromium.launch({
        executablePath: browserPath!,
        args: ['--no-sandbox', '--disable-gpu'],
      })
      page = await (await browser.newContext()).newPage()
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => asked.push(request.url()))
      page.on('websocket', (socket) => sockets.push(socket.url()))
      const firstSocket = page.waitForEvent('websocket')
      await page.goto(url)
      await firstSocket
      await page.waitForFunction(() => (document.body.innerText ?? '').trim().length > 0)
    })
    afterAll(async () => {
      await browser?.close()
      host?.kill('SIGKILL')
      rmSync(home, { recursive: true, force: true })
    })

    test('the token leaves the address, and the page cannot read the cookie', async () => {
      expect(page.url()).toBe(`${new URL(url).origin}/`)
      expect(await page.evaluate(() => document.cookie)).toBe('')
    })

    test('the page keeps to the policy and asks nobody but its host', async () => {
      const { host: own } = new URL(url)
      await page.waitForTimeout(500)
      expect(complaints).toEqual([])
      expect(sockets.map((socket) => new URL(socket).host)).toEqual(sockets.map(() => own))
      const elsewhere = asked.filter(
        (request) => !/^(data|blob):/.test(request) && new URL(request).host !== own,
      )
      expect(elsewhere).toEqual([])
    })

    test('a reload works, another browser is kept out', async () => {
      expect((await page.reload())?.status()).toBe(200)
      const stranger = await browser.newContext()
      const strange = await stranger.newPage()
      expect((await strange.goto(`${new URL(url).origin}/`))?.status()).toBe(403)
      expect((await strange.goto(url))?.status()).toBe(403)
      await stranger.close()
    })

    test('a page of another port cannot open a socket to the engine', async () => {
      const { host: own } = new URL(url)
      const other = await page.context().newPage()
      await other.route('http://127.0.0.1:9/', (route) =>
        route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
      )
      await other.goto('http://127.0.0.1:9/')
      const outcome = await other.evaluate(
        (address) =>
          new Promise((resolve) => {
            const socket = new WebSocket(address)
            socket.onopen = () => resolve('open')
            socket.onerror = () => resolve('refused')
          }),
        `ws://${own}/rpc`,
      )
      expect(outcome).toBe('refused')
      await other.close()
    })

    test('Ctrl+C ends it cleanly', async () => {
      const ended = new Promise((resolve) => host.once('exit', (code, signal) => resolve({ code, signal })))
      host.kill('SIGINT')
      expect(await ended).toEqual({ code: 0, signal: null })
    })
  },
)

function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    host.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)
      if (address) resolve(address[0])
    })
    host.once('exit', () => reject(new Error(`The host stopped: ${printed}`)))
  })
}
