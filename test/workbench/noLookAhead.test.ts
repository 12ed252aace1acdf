import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, type OpenBench, openBench } from './openBench.ts'
import { CUT_OFF, type Future, filesWith, LATER, laterPeopleAndProducts } from './plantedFuture.ts'

/** All that is said on the cut-off, of the forecast and of the test on past dates. */
async function said({ client }: OpenBench) {
  const scope = { asOf: CUT_OFF, period: '2026-Q2', target: 50_000_000 }
  const document = await client.forecast.document(scope)
  const { cutoffs } = await client.forecast.backtest({ cutoffs: [CUT_OFF, '2026-01-15'] })
  return {
    document,
    load: await client.forecast.load(scope),
    past: cutoffs.map(({ asOf, period, open, total, baselines }) => ({
      asOf,
      period,
      open: [open.count, open.expected, open.p10, open.p50, open.p90],
      total: [total.mean, total.p10, total.p50, total.p90],
      naive: Object.values(baselines).map((one) => [one.open, one.total]),
    })),
  }
}

type Said = Awaited<ReturnType<typeof said>>

async function saidWith(future: Future, then?: (bench: OpenBench) => Promise<void>): Promise<Said> {
  using bench = openBench()
  await importFiles(bench.client, filesWith(future), { asOf: LATER })
  await then?.(bench)
  return await said(bench)
}

let bench: OpenBench
let known: Said
beforeAll(async () => {
  bench = openBench()
  await importFiles(bench.client, filesWith(null))
  known = await said(bench)
}, 60_000)
afterAll(() => bench[Symbol.dispose]())

describe('what is said on a day is the same whatever comes after it', () => {
  it('looks at a pipeline worth the name', () => {
    const { deals, open } = known.document
    expect(open.count).toBeGreaterThan(50)
    expect(deals.some(({ amountSource }) => amountSource === 'list-price')).toBe(true)
    expect(deals.flatMap(({ reasons }) => reasons).length).toBeGreaterThan(50)
    expect(known.past[0]!.naive.flat()).not.toContain(null)
  })

  it.each([
    ['deals that end', { closings: 1 }],
    ['deals that end without a record of it', { unrecordedClosings: 2 }],
    ['stages, amounts and dates that move', { moves: 3 }],
    ['edits of deals still open that nobody recorded', { edits: 4 }],
    ['columns that give the outcome away', { closings: 5, columns: 6 }],
    ['new deals', { arrivals: 7 }],
    ['activities', { activities: 8 }],
    ['leads and their conversion', { leads: 9 }],
    ['exchange rates', { rates: 10 }],
  ] satisfies [string, Future][])('%s', async (_, future) => {
    expect(await saidWith(future)).toEqual(known)
  })

  it('any mixture of them', async () => {
    const seed = fc.integer({ min: 0, max: 1000 })
    const future = fc.record(
      {
        ...{ closings: seed, unrecordedClosings: seed, moves: seed, edits: seed, columns: seed },
        ...{ arrivals: seed, activities: seed, leads: seed, rates: seed },
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(future, async (mixture) => {
        expect(await saidWith(mixture)).toEqual(known)
      }),
      { numRuns: 4, seed: 20260401 },
    )
  }, 60_000)

  it('a later import of people and list prices', async () => {
    using other = openBench()
    await importFiles(other.client, filesWith(null))
    await importFiles(other.client, laterPeopleAndProducts(3), { asOf: LATER })
    expect(await said(other)).toEqual(known)
    // They do count later.
    const now = await other.client.forecast.load({})
    expect(now.basis.deals.some(({ team }) => team === 'West')).toBe(true)
  })

  it('a later snapshot of the deals', async () => {
    using other = openBench()
    await importFiles(other.client, filesWith(null))
    const { 'stage-history.csv': _, ...snapshot } = filesWith({
      unrecordedClosings: 11,
      edits: 12,
      columns: 13,
    })
    await importFiles(other.client, snapshot, { asOf: LATER })
    expect(await said(other)).toEqual(known)
  })

  it('calls and concerns of later days', async () => {
    const [deal] = known.document.deals
    const judged = async ({ client }: OpenBench) => {
      await client.workbook.setFrame({ asOf: '2026-05-01' })
      await client.deals.adjust({
        dealId: deal!.id,
        probability: 0.99,
        amount: 100_000_000,
        reason: 'other',
        note: 'later',
      })
      await client.deals.raiseConcern({ dealId: deal!.id, kind: 'gone-quiet', note: '', help: '' })
    }
    expect(await saidWith({}, judged)).toEqual(known)
  })

  it('and the futures do differ', async () => {
    using other = openBench()
    await importFiles(other.client, filesWith({ closings: 1 }), { asOf: LATER })
    const [now] = (await other.client.forecast.backtest({ cutoffs: [CUT_OFF] })).cutoffs
    const [then] = (await bench.client.forecast.backtest({ cutoffs: [CUT_OFF] })).cutoffs
    expect(now!.total.actual).toBeGreaterThan(then!.total.actual)
  })
})
