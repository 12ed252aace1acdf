import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFiles, openBench } from '../openBench.ts'

const FOLDER = join(import.meta.dirname, '../../../../shared/data/flinn-hubspot')
const present = existsSync(FOLDER)
const title = present
  ? 'a small firm’s 89 deals'
  : 'a small firm’s 89 deals (skipped: ../shared/data is not there)'

/** Every number of a document, wherever it is. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(numbersIn)
}

describe.skipIf(!present)(title, () => {
  it('give a wide and finite forecast of a quarter ahead and a backtest', async () => {
    using bench = openBench()
    await bench.client.workbook.create({ path: join(bench.folder, 'flinn.foresight') })
    const files = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const)
    await importFiles(bench.client, Object.fromEntries(files))
    const { basis } = await bench.client.forecast.load({ period: '2026-Q2' })
    expect(basis.deals).toHaveLength(21)
    for (const { probability, low, high } of basis.deals)
      expect(0 < low && low < probability && probability < high && high < 1).toBe(true)
    expect(basis.correlation.low).toBeLessThan(basis.correlation.value)
    expect(basis.correlation.high).toBeGreaterThan(0.1)
    const document = await bench.client.forecast.document({ period: '2026-Q2', target: 10_000_000 })
    const { mean, p10, p50, p90 } = document.total
    expect(p10 <= p50 && p50 <= p90 && mean > 0).toBe(true)
    expect(p90 - p10).toBeGreaterThan(0.5 * mean)
    const { summary, cutoffs } = await bench.client.forecast.backtest({
      cutoffs: ['2025-07-01', '2025-08-15', '2025-10-01', '2025-12-01'],
    })
    expect(cutoffs).toHaveLength(4)
    for (const number of numbersIn([document, summary, cutoffs])) expect(Number.isFinite(number)).toBe(true)
  })
})
