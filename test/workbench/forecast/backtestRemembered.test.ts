import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenBench, openSampleBench } from '../openBench.ts'

const CUT_OFF = '2026-08-15'
let bench: OpenBench

beforeAll(async () => {
  bench = await openSampleBench()
})
afterAll(() => bench[Symbol.dispose]())

const looked = async () => {
  const { cutoffs } = await bench.client.forecast.backtest({ cutoffs: [CUT_OFF] })
  return cutoffs[0]!
}

/** Calls a deal that was open on the cut-off as good as won, looking from `asOf`. */
async function call(asOf: string) {
  await bench.client.workbook.setFrame({ asOf })
  const { basis } = await bench.client.forecast.load({ asOf: CUT_OFF, period: '2026-Q3' })
  const dealId = basis.deals.reduce((most, deal) => (deal.amount > most.amount ? deal : most)).id
  await bench.client.deals.adjust({ dealId, probability: 0.95, amount: null, reason: 'timing', note: '' })
  await bench.client.workbook.setFrame({ asOf: null })
}

it('a look back stays as it was after a call of today, and takes in one that stood on its day', async () => {
  const before = await looked()
  await call('2026-08-20')
  expect(await looked()).toEqual(before)
  await call('2026-08-10')
  const after = await looked()
  expect(after.baselines.ownersCall).not.toEqual(before.baselines.ownersCall)
  expect({ ...after, baselines: null }).toEqual({ ...before, baselines: null })
})
