import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronRuntime } from '../../../src/hosts/start/electronRuntime.ts'
import { fetchElectron } from '../../../src/hosts/start/fetchElectron.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'foresight-fetch-'))
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function installer(source: string): void {
  writeFileSync(join(root, 'node_modules/electron/install.js'), source)
}
const nothing = () => {}

test('a runtime that was fetched is found', async () => {
  expect(electronRuntime(root, {})).toBeNull()
  installer(`const fs = require('node:fs'), path = require('node:path')
    fs.writeFileSync(path.join(__dirname, 'dist/electron'), ''), fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')`)
  expect(await fetchElectron(root, nothing)).toEqual({ kind: 'fetched' })
  expect(electronRuntime(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'))
  expect(electronRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeNull()
})

test('offline is told at once and in words', async () => {
  installer(`console.error('Error: getaddrinfo ENOTFOUND github.com'); process.exit(1)`)
  expect(await fetchElectron(root, nothing)).toEqual({
    kind: 'failed',
    why: 'its download server cannot be found from here',
  })
})

test('a server that does not answer is given up', async () => {
  installer('setInterval(() => {}, 1000)')
  expect(await fetchElectron(root, nothing, 600)).toEqual({
    kind: 'failed',
    why: 'no answer from its download server',
  })
})

test('a slow download that grows is waited for', async () => {
  installer(`const fs = require('node:fs'), path = require('node:path')
    const file = path.join(require('node:os').tmpdir(), 'part.zip')
    let turns = 0
    setInterval(() => { fs.appendFileSync(file, Buffer.alloc(2 ** 20)); if (++turns === 10) process.exit(0) }, 200)`)
  const seen: number[] = []
  expect(await fetchElectron(root, (megabytes) => seen.push(megabytes), 1200)).toEqual({ kind: 'fetched' })
  expect(seen.length).toBeGreaterThan(1)
})
