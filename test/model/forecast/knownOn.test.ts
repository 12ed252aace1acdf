import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/model/calendar/day.ts'
import { knownOn } from '../../../src/model/forecast/knownOn.ts'
import { leadsKnownOn } from '../../../src/model/forecast/leadsKnownOn.ts'
import { dealOf } from '../dealOf.ts'

const day = (n: number) => n as Day

describe('knownOn', () => {
  it('leaves later deals out and reopens later closings, with what the row may owe to them unknown', () => {
    const later = dealOf({
      id: 'later',
      created: day(1),
      closed: day(11),
      outcome: 'won',
      amount: 500,
      listPrice: 450,
      stage: 'Won',
      owner: 'Ada',
      expectedClose: day(11),
      lastActivity: day(11),
      pushes: 3,
    })
    const known = knownOn([later, dealOf({ id: 'unborn', created: day(11) })], day(10))
    expect(known).toEqual([dealOf({ id: 'later', created: day(1), listPrice: 450, owner: 'Ada' })])
  })

  it('takes what happened on the day itself as known', () => {
    const deal = dealOf({
      id: 'today',
      created: day(10),
      closed: day(10),
      outcome: 'lost',
      amount: 7,
      lastActivity: day(10),
    })
    expect(knownOn([deal], day(10))).toEqual([deal])
  })

  it('keeps undated deals and closings without a date, and changes nothing twice', () => {
    const records = [
      dealOf({ id: 'undated' }),
      dealOf({ id: 'won some day', created: day(1), outcome: 'won' }),
    ]
    const known = knownOn(records, day(5))
    expect(known).toEqual(records)
    expect(knownOn(known, day(5))).toEqual(known)
  })
})

describe('leadsKnownOn', () => {
  it('takes back later conversions and leaves later leads out', () => {
    const lead = { id: 'a', created: day(1), converted: day(9), won: day(12), source: null, score: null }
    expect(leadsKnownOn([lead, { ...lead, id: 'b', created: day(6) }], day(5))).toEqual([
      { ...lead, converted: null, won: null },
    ])
    expect(leadsKnownOn([lead], day(9))).toEqual([{ ...lead, won: null }])
    expect(leadsKnownOn([lead], day(12))).toEqual([lead])
  })
})
