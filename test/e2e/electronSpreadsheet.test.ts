import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/hosts/projectRoot.ts'
import { makeWorkbook, textRows } from '../import/spreadsheet/makeWorkbook.ts'
import { engineClient } from './electronDouble/engineClient.ts'
import { type ElectronDouble, launchElectronDouble } from './electronDouble/launchElectronDouble.ts'

const browser = process.env.FORESIGHT_BROWSER
const noBrowser = process.env.FORESIGHT_NO_BROWSER ?? 'npm test finds the browser'

describe.skipIf(!browser)(`a spreadsheet on the desktop${browser ? '' : ` (skipped: ${noBrowser})`}`, () => {
  let home: string
  let foresight: ElectronDouble

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'foresight-electron-test-'))
    process.env.FORESIGHT_HOME = home
    foresight = await launchElectronDouble(projectRoot, browser!)
  })
  afterAll(async () => {
    await foresight?.close()
    rmSync(home, { recursive: true, force: true })
  })

  test('is read in a process that the main process starts for the engine and ends after it', async () => {
    const { client } = await engineClient(foresight.page.page)
    const rows = [
      ['Opportunity ID', 'Stage', 'Amount', 'Close Date'],
      ['A-1', 'Negotiation', '500', '2026-03-31'],
    ]
    const proposal = await client.import.stage({
      name: 'deals.xlsx',
      content: new Blob([Uint8Array.from(makeWorkbook({ Pipeline: textRows(rows) }))]),
    })
    expect(proposal).toMatchObject({
      kind: 'deals',
      rows: 1,
      layout: { format: 'spreadsheet', sheet: 'Pipeline' },
    })
    expect(foresight.readers).toHaveLength(1)
    expect(foresight.readers[0]!.child.killed).toBe(true)
  })

  test('of the old format is refused by name', async () => {
    const { client } = await engineClient(foresight.page.page)
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const proposal = await client.import.stage({ name: 'deals.xls', content: new Blob([old]) })
    expect(proposal).toMatchObject({
      kind: null,
      layout: null,
      reason: expect.stringContaining('old Office format'),
    })
    expect(foresight.engines).toHaveLength(1)
  })
})
