import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { startLoopback } from '../../../src/hosts/loopback/startLoopback.ts'
import { openEngine } from '../../../src/hosts/openEngine.ts'
import { projectRoot } from '../../../src/hosts/projectRoot.ts'
import type { LaunchedBrowser } from './describeInBrowser.ts'

/** The workbench in a window, with the engine and the host behind it. Disposing it ends all three. */
export interface OpenWorkbench extends AsyncDisposable {
  readonly page: Page
  /** Errors of the page and of its console, violations of the content policy among them. */
  readonly complaints: readonly string[]
}

const WINDOW = { width: 1280, height: 720 }
const PATIENCE_MS = 20_000

/**
 * Starts engine and host on a data folder and opens the page. When it is disposed of after a test that passed so far, a
 * complaint of the page fails the test.
 */
export async function openWorkbench({ browser }: LaunchedBrowser, folder: string): Promise<OpenWorkbench> {
  const opened = openEngine({
    dataFolder: folder,
    sampleFolder: join(projectRoot, 'resources/sample'),
    version: 'test',
  })
  if (opened.kind === 'refused') throw new Error(opened.why)
  const { engine } = opened
  const host = await startLoopback({ engine, rendererFolder: join(projectRoot, 'out/renderer') })
  const context = await browser.newContext({ viewport: WINDOW, colorScheme: 'light' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(host.url)
  await page.getByTestId('sentence').waitFor()
  return {
    page,
    complaints,
    async [Symbol.asyncDispose]() {
      const said = [...complaints]
      await context.close()
      await host.close()
      engine.close()
      expect(said).toEqual([])
    },
  }
}
