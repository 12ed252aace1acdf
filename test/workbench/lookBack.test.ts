import { expect, it } from 'vitest'
import { importFiles, openBench, sampleFiles } from './openBench.ts'
import { mapRows } from './table.ts'

const CUT_OFF = '2026-04-01'
const OTHER_END: Readonly<Record<string, string>> = {
  'Closed Won': 'Closed Lost',
  'Closed Lost': 'Closed Won',
}

/**
 * The sample with another future: from the cut-off on nothing new is born, what ended ends the other way, every changed
 * amount and close date is another one, no lead converts, and the series are flat.
 */
function otherFuture(): Record<string, string> {
  const files = sampleFiles()
  const isLater = (row: Record<string, string>, column: string) => (row[column] ?? '') >= CUT_OFF
  const changed = new Set<string>()
  const history = mapRows(files['stage-history.csv']!, (row) => {
    if (!isLater(row, 'Changed At')) return row
    changed.add(row['Deal ID']!)
    const stage = OTHER_END[row['To Stage']!] ?? row['To Stage']!
    return { ...row, 'To Stage': stage, Amount: '12345.00', 'Expected Close Date': '2027-01-31' }
  })
  return {
    ...files,
    'stage-history.csv': history,
    'deals.csv': mapRows(files['deals.csv']!, (row) => {
      if (isLater(row, 'Created Date')) return null
      if (!changed.has(row['Deal ID']!)) return row
      const stage = OTHER_END[row.Stage!] ?? row.Stage!
      return {
        ...row,
        Stage: stage,
        Amount: '12345.00',
        'Expected Close Date': '2027-01-31',
        'Lost Reason': '',
      }
    }),
    'leads.csv': mapRows(files['leads.csv']!, (row) => {
      if (isLater(row, 'Created Date')) return null
      return isLater(row, 'Converted Date') ? { ...row, 'Converted Date': '', 'Deal ID': '' } : row
    }),
    'measures.csv': mapRows(files['measures.csv']!, (row) =>
      isLater(row, 'Date') ? { ...row, Value: '9.5' } : row,
    ),
  }
}

it('a look back knows nothing of what came after', async () => {
  using one = openBench()
  using other = openBench()
  await importFiles(one.client, sampleFiles())
  await importFiles(other.client, otherFuture())
  const scope = { asOf: CUT_OFF, period: '2026-Q2' }
  const forecast = await one.client.forecast.document(scope)
  expect(forecast.open.count).toBeGreaterThan(100)
  expect(await other.client.forecast.document(scope)).toEqual(forecast)
  const measures = await one.client.measures.list({ asOf: CUT_OFF })
  expect(await other.client.measures.list({ asOf: CUT_OFF })).toEqual(measures)
  // The futures do differ.
  const now = [await one.client.forecast.document({}), await other.client.forecast.document({})]
  expect(now[0]!.open.count).not.toBe(now[1]!.open.count)
})
