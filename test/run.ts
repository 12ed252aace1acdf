import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../src/hosts/projectRoot.ts'
import { electronRuntime } from '../src/hosts/start/electronRuntime.ts'
import { ensureBuilt } from '../src/hosts/start/ensureBuilt.ts'
import { testBrowser } from './testBrowser.ts'

/**
 * `npm test`: prepares what the browser tests need (a Chromium, the built bundles), then runs every test once.
 * Arguments go to vitest. The last line says how many passed, failed and were skipped.
 */
const env: NodeJS.ProcessEnv = { ...process.env }

const browser = testBrowser(join(projectRoot, 'browser-install.log'), console.log)
if ('path' in browser) env.FORESIGHT_BROWSER = browser.path
else {
  console.log(`The browser tests are skipped: ${browser.missing}.`)
  env.FORESIGHT_NO_BROWSER = browser.missing
}

if (!electronRuntime(projectRoot)) {
  console.log(
    "The test in Electron's real runtime is skipped: the runtime is not here. A double of it is used instead.",
  )
}

const build = await ensureBuilt(projectRoot, () =>
  console.log('Building the bundles for the browser tests ...'),
)
if (build.kind === 'failed')
  console.error(`The bundles could not be built; their tests will fail.\n${build.output}`)

const vitest = spawn(
  process.execPath,
  [
    join(projectRoot, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    `--reporter=${join(projectRoot, 'test/countsReporter.ts')}`,
    ...process.argv.slice(2),
  ],
  { cwd: projectRoot, env, stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal))
vitest.once('close', (code) => {
  process.exitCode = code ?? 1
})
