import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { columnsToLearnFrom } from '../../../src/model/evidence/columnsToLearnFrom.ts'
import { evidenceOf } from '../../../src/model/evidence/evidence.ts'
import { evidenceScale, NO_SCALE } from '../../../src/model/evidence/evidenceScale.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { dealOf } from '../dealOf.ts'

const asOf = parseDay('2026-05-15')!
const period = parsePeriod('2026-Q2')!
const levelOf = (record: DealRecord, family: string, scale = NO_SCALE) =>
  evidenceOf(record, { ...scale, asOf, period }).find((one) => one.family === family)?.level

describe('evidenceOf', () => {
  const wins = (account: string, day: string) =>
    dealOf({ id: `${account} ${day}`, account, outcome: 'won', closed: parseDay(day)! })

  it('knows who had bought by that day, once the record reaches back a year', () => {
    const scale = evidenceScale(
      [wins('Old', '2025-01-10'), wins('Today', '2026-05-15'), wins('Later', '2026-05-16')],
      [],
    )
    expect(levelOf(dealOf({ id: 'a', account: 'Old' }), 'account', scale)).toBe('existing')
    expect(levelOf(dealOf({ id: 'b', account: 'Later' }), 'account', scale)).toBe('new')
    expect(levelOf(dealOf({ id: 'c', account: 'Today' }), 'account', scale)).toBe('existing')
    const short = evidenceScale([wins('Old', '2025-05-16')], [])
    expect(levelOf(dealOf({ id: 'a', account: 'Old' }), 'account', short)).toBeUndefined()
  })

  it('reads the size from the list price only where no amount is recorded', () => {
    const scale = { ...NO_SCALE, typicalAmount: 100, typicalListPrice: 100 }
    const priced = dealOf({ id: 'a', listPrice: 410 })
    expect([levelOf(priced, 'list-price', scale), levelOf(priced, 'size', scale)]).toEqual(['2', undefined])
    const both = { ...priced, amount: 26 }
    expect([levelOf(both, 'list-price', scale), levelOf(both, 'size', scale)]).toEqual([undefined, '-2'])
    expect(levelOf({ ...priced, amount: 1e9 }, 'size', scale)).toBe('8')
  })

  it('names the kind of a concern, or that there are several', () => {
    const view = { ...NO_SCALE, asOf, period }
    const kinds = (...concerns: string[]) =>
      evidenceOf(dealOf({ id: 'a' }), view, concerns).find(({ family }) => family === 'concern-kind')?.level
    expect(kinds('competitor', 'competitor')).toBe('competitor')
    expect(kinds('competitor', 'other')).toBe('several')
    expect(kinds()).toBeUndefined()
  })
})

describe('evidenceScale', () => {
  const deals = (outcome: DealRecord['outcome'], amounts: readonly (number | null)[]) =>
    amounts.map((amount, i) => {
      const created = addDays(asOf, -30)
      return dealOf({
        id: `${outcome} ${i}`,
        outcome,
        created,
        closed: outcome === 'open' ? null : asOf,
        amount,
      })
    })

  it('lets the newest amounts stand for past ones only where having one tells nothing of the end', () => {
    const all = [...deals('won', [1, 2]), ...deals('lost', [3, 4]), ...deals('open', [5])]
    expect(evidenceScale(all, []).newestAmounts).toBe(true)
    const zeroed = [...deals('won', [1, 2]), ...deals('lost', [0, 0]), ...deals('open', [5])]
    expect(evidenceScale(zeroed, []).newestAmounts).toBe(false)
    const empty = [...deals('won', [1, 2]), ...deals('lost', [3, 4]), ...deals('open', [null])]
    expect(evidenceScale(empty, []).newestAmounts).toBe(false)
  })
})

describe('columnsToLearnFrom', () => {
  const records = Array.from({ length: 40 }, (_, i) =>
    dealOf({
      id: `${i}`,
      attributes: {
        Segment: `kind ${i % 3}`,
        Reference: `number ${i}`,
        Currency: 'USD',
        ...(i < 10 && { Rare: `kind ${i % 2}` }),
      },
    }),
  )

  it('takes columns of few values that most deals carry, on days that are on record', () => {
    expect(columnsToLearnFrom([{ asOf, period, records, recorded: true }])).toEqual(['Segment'])
    expect(columnsToLearnFrom([{ asOf, period, records, recorded: false }])).toEqual([])
  })
})
