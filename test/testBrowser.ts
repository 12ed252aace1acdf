import { spawnSync } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from '../src/hosts/start/findBrowser.ts'

export type TestBrowser = { readonly path: string } | { readonly missing: string }

/** The Chromium that the browser tests run in: one that is there, else, on Debian as root, one that is installed now. */
export function testBrowser(log: string, say: (line: string) => void): TestBrowser {
  const found = browserHere()
  if (found) return { path: found }
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) {
    return { missing: 'there is no Chrome or Chromium here; name one with CHROMIUM_PATH' }
  }
  if (process.getuid?.() !== 0) {
    return { missing: 'there is no Chromium here, and installing it takes root: apt-get install chromium' }
  }
  say(`Installing Chromium for the browser tests (output in ${log}) ...`)
  if (!apt(log, 'update') || !apt(log, 'install', '-y', '--no-install-recommends', 'chromium')) {
    return { missing: `Chromium could not be installed (see ${log})` }
  }
  const installed = browserHere()
  return installed
    ? { path: installed }
    : { missing: `Chromium was installed but is nowhere to be found (see ${log})` }
}

function browserHere(): string | null {
  const own = chromium.executablePath()
  return findBrowser() ?? (existsSync(own) ? own : null)
}

function apt(log: string, ...args: readonly string[]): boolean {
  const output = openSync(log, 'a')
  const run = spawnSync('apt-get', args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return run.status === 0
}
