import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Browsers that can show a page in a window without tabs, best known first. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'brave-browser',
]
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** A Chrome, Chromium or Edge on this computer, or null. CHROMIUM_PATH or CHROME_PATH names one by hand. */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const named = [env.CHROMIUM_PATH, env.CHROME_PATH].filter((path) => path !== undefined)
  return [...named, ...usualPaths(env, platform)].find((path) => existsSync(path)) ?? null
}

function usualPaths(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? WINDOWS_PATHS.map((path) => join(folder, path)) : [],
    )
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}
