import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { projectRoot } from '../../../src/hosts/projectRoot.ts'
import { ensureBuilt } from '../../../src/hosts/start/ensureBuilt.ts'

const path = process.env.FORESIGHT_BROWSER
const missing = process.env.FORESIGHT_NO_BROWSER ?? 'npm test finds the browser'

/** Keeps the browser from asking anybody anything, and lets it run as root and without a graphics card. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Enough to build the page on a busy machine; `npm test` has built it before. */
const PREPARATION_MS = 180_000

/** A flow takes some seconds, and several times that where other work runs beside it. */
const FLOW_MS = 120_000

/** The browser while the tests run. */
export interface LaunchedBrowser {
  readonly browser: Browser
}

/** Tests that share one browser; skipped, with the reason in their name, where there is none. */
export function describeInBrowser(name: string, tests: (launched: LaunchedBrowser) => void): void {
  describe.skipIf(!path)(`${name}${path ? '' : ` (skipped: ${missing})`}`, { timeout: FLOW_MS }, () => {
    let browser: Browser | null = null
    beforeAll(async () => {
      const build = await ensureBuilt(projectRoot)
      if (build.kind === 'failed') throw new Error(build.output)
      browser = await chromium.launch({ executablePath: path!, args: ARGUMENTS })
    }, PREPARATION_MS)
    afterAll(() => browser?.close())
    tests({
      get browser() {
        if (!browser) throw new Error('The browser runs while a test does.')
        return browser
      },
    })
  })
}
