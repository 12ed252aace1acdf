import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser } from './findBrowser.ts'
import { hasDisplay } from './hasDisplay.ts'

/** A browser that ends sooner than this did not show a window. */
const SHOWS_WINDOW_AFTER_MS = 3_000

export type Opened =
  /** A window of its own; `closed` settles when the person closes it. */
  | { readonly kind: 'window'; readonly closed: Promise<void> }
  | { readonly kind: 'tab' }
  | { readonly kind: 'nothing' }

/** Shows the page: in a window of its own by a Chromium browser, else in the usual browser, else not at all. */
export async function openPage(url: string, dataFolder: string): Promise<Opened> {
  if (!hasDisplay()) return { kind: 'nothing' }
  const browser = findBrowser()
  if (browser) {
    const profile = join(dataFolder, 'browser')
    const child = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run'], {
      stdio: 'ignore',
    })
    if (await isStillUpAfter(child, SHOWS_WINDOW_AFTER_MS)) {
      return { kind: 'window', closed: new Promise((done) => child.once('exit', () => done())) }
    }
  }
  const [command, ...args] = usualOpener(process.platform)
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  const started = await new Promise<boolean>((resolve) => {
    opener.once('error', () => resolve(false))
    opener.once('spawn', () => resolve(true))
  })
  opener.unref()
  return { kind: started ? 'tab' : 'nothing' }
}

function usualOpener(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return ['xdg-open']
}

/** Whether a child still runs after a while; false at once when it cannot start or ends. */
export function isStillUpAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds)
    const ended = () => {
      clearTimeout(timer)
      resolve(false)
    }
    child.once('error', ended)
    child.once('exit', ended)
  })
}
