import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays, formatDay, parseDay } from '../../src/model/calendar/day.ts'
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts'
import { workbookOfVersion } from '../store/workbookOfVersion.ts'
import { type OpenBench, openBench } from './openBench.ts'

let bench: OpenBench
beforeEach(() => {
  bench = openBench()
})
afterEach(() => bench[Symbol.dispose]())

const FIRST = parseDay('2026-01-05')!

/** Twenty deals with their openings as rows of their own, as every version could hold them: twelve won, eight open. */
function fillDeals(db: Database): void {
  db.exec(
    `INSERT INTO import_batch (made_at, as_of, is_snapshot, label, active) VALUES ('', '2026-04-20', 0, '', 1)`,
  )
  const insert = db.prepare(
    `INSERT INTO deal_version (deal_id, batch_id, known_from, seq, recorded, line, outcome, amount, created_on, closed_on, attributes)
     VALUES (?, 1, ?, ?, 1, 2, ?, 100000, ?, ?, '{}')`,
  )
  for (let i = 0; i < 20; i++) {
    const created = formatDay(addDays(FIRST, 5 * i))
    const closed = formatDay(addDays(FIRST, 5 * i + 30))
    insert.run(`D${i}`, created, 0, 'open', created, null)
    if (i < 12) insert.run(`D${i}`, closed, 1, 'won', created, closed)
  }
}

/** As calls were kept before they were scored. */
function fillCall(db: Database): void {
  db.exec(`INSERT INTO adjustment (deal_id, probability, amount, reason, note, author, made_at, as_of, active)
           VALUES ('D15', 0.9, NULL, 'timing', '', 'Ann', '2026-04-20T09:00:00Z', '2026-04-20', 1)`)
}

const OLDER = MIGRATIONS.map(({ version }) => version).slice(0, -1)

describe('a workbook of an older schema', () => {
  it.each(OLDER)('of version %d opens and answers every question of the forecast', async (version) => {
    const { client, folder } = bench
    const path = join(folder, 'older.foresight')
    const hasCalls = version >= 2
    workbookOfVersion(path, version, {
      fill: (db) => {
        fillDeals(db)
        if (hasCalls) fillCall(db)
      },
    })
    await client.workbook.open({ path })
    const { open, deals } = await client.forecast.document({})
    expect(open.count).toBe(8)
    expect(deals.find(({ id }) => id === 'D15')!.call?.probability).toBe(hasCalls ? 0.9 : undefined)
    const { people } = await client.judgement.record({})
    expect(people.map(({ name, unscored }) => [name, unscored])).toEqual(hasCalls ? [['Ann', 1]] : [])
    const { pipeline } = await client.forecast.moves({ from: '2026-03-01' })
    expect(pipeline.bars.map(({ move }) => move)).toEqual(expect.arrayContaining(['new', 'won']))
    expect((await client.forecast.rollUp({ by: 'owner' })).total.count).toBe(8)
    expect((await client.forecast.backtest({ cutoffs: ['2026-03-01'] })).cutoffs).toHaveLength(1)
    expect(
      await client.deals.adjust({
        dealId: 'D15',
        probability: 0.5,
        amount: null,
        reason: 'timing',
        note: '',
      }),
    ).toMatchObject({ active: true, period: '2026-Q2' })
    await client.workbook.undo()
  })
})
