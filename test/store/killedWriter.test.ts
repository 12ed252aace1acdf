import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { batches } from '../../src/store/batches.ts'
import { commandHistory } from '../../src/store/commands.ts'
import { dealsAsOf } from '../../src/store/deals.ts'
import { closeWorkbook } from '../../src/store/openWorkbook.ts'
import { dealRow, importDeals, usd } from './sampleRows.ts'
import { reopened, temporaryWorkbook } from './temporaryFolder.ts'

test('a writer killed in the middle of an import leaves the content of before', async () => {
  const { workbook, path } = temporaryWorkbook()
  importDeals(workbook, '2017-09-30', [dealRow({ id: 'D1', createdOn: '2017-07-01', amount: usd(100) })])
  const before = { deals: dealsAsOf(workbook, '2018-12-31'), log: commandHistory(workbook, 10) }
  closeWorkbook(workbook)

  const writer = spawn(process.execPath, [join(import.meta.dirname, 'importUntilKilled.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(writer.stdout, 'data')
  writer.kill('SIGKILL')
  const [, signal] = await once(writer, 'exit')
  expect(signal).toBe('SIGKILL')
  // The small cache made it spill into the log: rows of the lost import are on disk.
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(100_000)

  const again = reopened(path)
  expect(dealsAsOf(again, '2018-12-31')).toEqual(before.deals)
  expect(commandHistory(again, 10)).toEqual(before.log)
  expect(batches(again)).toHaveLength(1)
  importDeals(again, '2017-12-31', [dealRow({ id: 'D2' })])
  expect(dealsAsOf(again, '2018-12-31')).toHaveLength(2)
}, 20_000)
