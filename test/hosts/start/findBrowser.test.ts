import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../../src/hosts/start/findBrowser.ts'
import { hasDisplay } from '../../../src/hosts/start/hasDisplay.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foresight-browser-'))
  for (const name of ['chromium', 'microsoft-edge']) {
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), 0o755)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a browser is found in the path, best known first', () => {
  expect(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(join(folder, 'chromium'))
  expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull()
})

test('one named by hand goes first, unless it is not there', () => {
  const edge = join(folder, 'microsoft-edge')
  expect(findBrowser({ PATH: folder, CHROMIUM_PATH: edge }, 'linux')).toBe(edge)
  expect(findBrowser({ PATH: folder, CHROME_PATH: edge }, 'linux')).toBe(edge)
  expect(findBrowser({ PATH: folder, CHROMIUM_PATH: '/nowhere/chrome' }, 'linux')).toBe(
    join(folder, 'chromium'),
  )
})

test('a display is taken for granted except on Linux', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})
