import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEngine } from '../../src/hosts/openEngine.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'foresight-engine-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const options = () => ({ dataFolder: home, sampleFolder: join(home, 'sample'), version: '0.0.0' })

test('an engine opens on a workbook of its own', () => {
  const opened = openEngine(options())
  expect(opened.kind).toBe('open')
  if (opened.kind === 'open') opened.engine.close()
})

test('a file that is not a workbook is refused in words that name it, and stays as it is', () => {
  const workbook = join(home, 'notes.foresight')
  const text = 'not a database, but a text that is long enough to be looked at'
  writeFileSync(workbook, text)
  const opened = openEngine({ ...options(), workbook })
  expect(opened).toEqual({ kind: 'refused', why: expect.stringContaining(workbook) })
  expect(readFileSync(workbook, 'utf8')).toBe(text)
})
