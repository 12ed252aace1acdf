import { expect, it } from 'vitest'
import { importFiles, openBench } from '../openBench.ts'
import { SMALL_PIPELINE } from '../smallPipeline.ts'

/** More days than are remembered. */
const OTHER_DAYS = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05', '2026-05-01']

it('a forecast is the same to the last digit once it was forgotten, after a call came and went, and in another engine', async () => {
  const bench = openBench()
  await importFiles(bench.client, SMALL_PIPELINE)
  const { client } = bench
  const before = await client.forecast.document({})
  const dealId = before.deals[0]!.id
  await client.deals.adjust({ dealId, probability: 0.99, amount: null, reason: 'timing', note: '' })
  expect(await client.forecast.document({})).not.toEqual(before)
  await client.deals.resetAdjustment({ dealId, why: 'no longer so' })
  for (const asOf of OTHER_DAYS) await client.forecast.document({ asOf })
  expect(await client.forecast.document({})).toEqual(before)
  bench[Symbol.dispose]()
  const other = openBench()
  await importFiles(other.client, SMALL_PIPELINE)
  expect(await other.client.forecast.document({})).toEqual(before)
  other[Symbol.dispose]()
})
