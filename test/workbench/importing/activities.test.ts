import { expect, it } from 'vitest'
import { importFiles, openBench, stage } from '../openBench.ts'

const DEALS =
  'Deal ID,Deal Name,Stage,Amount,Created Date,Last Activity Date\nD1,Big,Demo,100,2026-01-02,2026-01-10\nD2,Small,Demo,50,2026-01-03,\n'
const ACTIVITIES = [
  'Activity ID,Activity Type,Activity Date,Owner,Deal ID',
  'A1,Call,2026-01-05,Kim,D1',
  'A2,Call,2026-01-05,Kim,D2',
  'A3,Meeting,2026-02-20,Lee,D1',
  'A4,Call,,Lee,D1',
].join('\n')

it('activities are counted as measures and date the last activity of their deal, until undone', async () => {
  using bench = openBench()
  const { client } = bench
  await client.workbook.create({ path: 'Activities' })
  await importFiles(client, { 'deals.csv': DEALS })
  const [proposal] = await stage(client, { 'activities.csv': `${ACTIVITIES}\n` })
  expect(proposal!.kind).toBe('activities')
  const report = await importFiles(client, { 'activities.csv': `${ACTIVITIES}\n` })
  expect(report.files[0]).toMatchObject({ kind: 'activities', rowsRead: 4, accepted: 3, rejected: 1 })
  const seen = async () => {
    const { volumes } = await client.measures.list({})
    const deals = [await client.deals.detail({ dealId: 'D1' }), await client.deals.detail({ dealId: 'D2' })]
    return {
      names: volumes.map(({ name }) => name).filter((name) => ['Call', 'Meeting'].includes(name)),
      last: deals.map(({ lastActivityOn }) => lastActivityOn),
    }
  }
  expect(await seen()).toEqual({ names: ['Call', 'Meeting'], last: ['2026-02-20', '2026-01-05'] })
  await client.workbook.undo()
  expect(await seen()).toEqual({ names: [], last: ['2026-01-10', null] })
})
