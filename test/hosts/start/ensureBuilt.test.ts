import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureBuilt } from '../../../src/hosts/start/ensureBuilt.ts'
import { sourceDigest } from '../../../src/hosts/start/sourceDigest.ts'

let root: string

/** A project whose builder counts its runs. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'foresight-build-'))
  mkdirSync(join(root, 'src/ui'), { recursive: true })
  mkdirSync(join(root, 'node_modules/electron-vite/bin'), { recursive: true })
  writeFileSync(join(root, 'src/ui/main.tsx'), 'one')
  writeFileSync(
    join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    `const { mkdirSync, writeFileSync, existsSync } = require('node:fs')
     if (existsSync('broken')) { console.error('no such module'); process.exit(1) }
     for (const [folder, file] of [['main', 'main.js'], ['preload', 'preload.cjs'], ['renderer', 'index.html']]) {
       mkdirSync('out/' + folder, { recursive: true })
       writeFileSync('out/' + folder + '/' + file, '')
     }`,
  )
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('it builds once, and again only when a source has another content', async () => {
  expect((await ensureBuilt(root)).kind).toBe('built')
  expect((await ensureBuilt(root)).kind).toBe('fresh')
  utimesSync(join(root, 'src/ui/main.tsx'), new Date(), new Date(Date.now() + 60_000))
  expect((await ensureBuilt(root)).kind).toBe('fresh')
  writeFileSync(join(root, 'src/ui/main.tsx'), 'two')
  expect((await ensureBuilt(root)).kind).toBe('built')
  rmSync(join(root, 'out/renderer/index.html'))
  expect((await ensureBuilt(root)).kind).toBe('built')
})

test('two at once build once', async () => {
  const kinds = (await Promise.all([ensureBuilt(root), ensureBuilt(root)])).map((outcome) => outcome.kind)
  expect(kinds.sort()).toEqual(['built', 'fresh'])
})

test('the lock of a process that is gone does not hold', async () => {
  mkdirSync(join(root, 'out'))
  // Larger than any process number of Linux, macOS or Windows.
  writeFileSync(join(root, 'out/building'), '2000000000')
  expect((await ensureBuilt(root)).kind).toBe('built')
})

test('a failed build says why and is tried again', async () => {
  writeFileSync(join(root, 'broken'), '')
  expect(await ensureBuilt(root)).toEqual({ kind: 'failed', output: 'no such module\n' })
  rmSync(join(root, 'broken'))
  expect((await ensureBuilt(root)).kind).toBe('built')
})

test('a renamed file changes the digest', () => {
  const before = sourceDigest(root)
  rmSync(join(root, 'src/ui/main.tsx'))
  writeFileSync(join(root, 'src/ui/other.tsx'), 'one')
  expect(sourceDigest(root)).not.toBe(before)
})
