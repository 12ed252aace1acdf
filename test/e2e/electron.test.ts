import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/hosts/projectRoot.ts'
import { electronRuntime } from '../../src/hosts/start/electronRuntime.ts'
import { hasDisplay } from '../../src/hosts/start/hasDisplay.ts'
import { engineClient } from './electronDouble/engineClient.ts'
import { type ElectronDouble, launchElectronDouble } from './electronDouble/launchElectronDouble.ts'

const browser = process.env.FORESIGHT_BROWSER
const noBrowser = process.env.FORESIGHT_NO_BROWSER ?? 'npm test finds the browser'

describe.skipIf(!browser)(`the shipped desktop bundle${browser ? '' : ` (skipped: ${noBrowser})`}`, () => {
  let home: string
  let foresight: ElectronDouble

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'foresight-electron-test-'))
    process.env.FORESIGHT_HOME = home
    foresight = await launchElectronDouble(projectRoot, browser!)
  })
  afterAll(async () => {
    await foresight?.close()
    rmSync(home, { recursive: true, force: true })
  })

  test('opens a window on its own scheme, which counts as secure', async () => {
    expect(foresight.page.url).toBe('app://foresight/')
    expect(await foresight.page.page.title()).toContain('Foresight')
    expect(foresight.privilegedSchemes).toEqual([
      { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
    ])
    expect(JSON.stringify(foresight.menu)).toContain('editMenu')
  })

  test('the page is drawn, under the policy and without breaking it', async () => {
    const { page } = foresight.page
    await page.waitForFunction(() => (document.body.innerText ?? '').trim().length > 0)
    const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/')).headers))
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(foresight.page.console.filter((line) => /Content Security Policy/i.test(line))).toEqual([])
  })

  test('an inline script does not run', async () => {
    const ran = await foresight.page.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.head.append(script)
      return 'injected' in window
    })
    expect(ran).toBe(false)
  })

  test('the page has one way out and no Node', async () => {
    const seen = await foresight.page.page.evaluate(() => ({
      foresight: Object.keys((window as unknown as { foresight: object }).foresight),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }))
    expect(seen).toEqual({ foresight: ['requestPort'], node: [] })
  })

  test('the page talks to the engine in its own process', async () => {
    const { client } = await engineClient(foresight.page.page)
    expect(await client.app.info()).toMatchObject({ version: '0.0.0-double', dataFolder: home })
    expect(await client.workbook.info()).toMatchObject({ revision: expect.any(Number) })
    expect(foresight.engines[0]?.pid).not.toBe(process.pid)
  })

  test('files outside the page cannot be read', async () => {
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/../main/main.js',
      '/missing.js',
    ]) {
      const status = await foresight.page.page.evaluate(async (asked) => (await fetch(asked)).status, path)
      expect(status, path).toBe(404)
    }
  })

  test('the window cannot be led away', async () => {
    const { page } = foresight.page
    for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'data:text/html,away']) {
      await page.evaluate((target) => {
        window.location.href = target
      }, url)
      await page.waitForTimeout(150)
      expect(foresight.page.url).toBe('app://foresight/')
    }
  })

  test('no second window opens; only an https link goes to the browser outside', async () => {
    const { page } = foresight.page
    const opened = await page.evaluate(() => [
      window.open('https://example.com/help'),
      window.open('http://example.com/'),
      window.open('file:///etc/passwd'),
      window.open('/'),
    ])
    expect(opened).toEqual([null, null, null, null])
    await expect.poll(() => foresight.openedOutside).toEqual(['https://example.com/help'])
    expect(foresight.window.allowedWindows).toEqual([])
    expect(page.context().pages()).toHaveLength(1)
  })

  test('permissions are denied', () => {
    for (const permission of ['geolocation', 'media', 'notifications', 'clipboard-read']) {
      expect(foresight.window.asksPermission(permission), permission).toBe(false)
    }
  })

  test('a killed engine comes back, and the page gets a port to the new one', async () => {
    const { client, closed } = await engineClient(foresight.page.page)
    await client.app.info()
    const before = foresight.engines.length
    foresight.engines.at(-1)?.child.kill('SIGKILL')
    await closed
    const { client: again } = await engineClient(foresight.page.page)
    expect(await again.app.info()).toMatchObject({ dataFolder: home })
    expect(foresight.engines).toHaveLength(before + 1)
    expect(foresight.errorBoxes).toEqual([])
  })
})

describe.skipIf(!browser)('a desktop start with a file that is not a workbook', () => {
  test('says so in words and ends, without starting the engine over and over', async () => {
    const home = mkdtempSync(join(tmpdir(), 'foresight-electron-test-'))
    process.env.FORESIGHT_HOME = home
    const file = join(home, 'notes.foresight')
    writeFileSync(file, 'not a database, but a text that is long enough to be looked at')
    const foresight = await launchElectronDouble(projectRoot, browser!, { workbook: file })
    try {
      await expect
        .poll(() => foresight.errorBoxes, { timeout: 20_000 })
        .toEqual([expect.stringContaining(file)])
      expect(foresight.errorBoxes[0]).not.toMatch(/at .*\.[jt]s:\d+/)
      expect(foresight.engines).toHaveLength(1)
      expect(foresight.quits).toBe(1)
    } finally {
      await foresight.close()
      rmSync(home, { recursive: true, force: true })
    }
  })
})

const runtime = electronRuntime(projectRoot)
const noRuntime = !runtime ? "Electron's runtime is not here" : !hasDisplay() ? 'there is no display' : null

describe.skipIf(noRuntime)(`the real runtime${noRuntime ? ` (skipped: ${noRuntime})` : ''}`, () => {
  test('opens the window, and the page has its engine', async () => {
    const home = mkdtempSync(join(tmpdir(), 'foresight-electron-test-'))
    const electron = await _electron.launch({
      executablePath: runtime!,
      args: [projectRoot, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, FORESIGHT_HOME: home } as Record<string, string>,
    })
    try {
      const page = await electron.firstWindow()
      expect(page.url()).toBe('app://foresight/')
      const { client } = await engineClient(page)
      expect(await client.app.info()).toMatchObject({ dataFolder: home })
    } finally {
      await electron.close()
      rmSync(home, { recursive: true, force: true })
    }
  })
})
