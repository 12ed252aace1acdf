import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryAsOf, mergeTimeline, type TimelineEntry } from '../../src/store/mergeTimeline.ts'

function entry(id: number, knownFrom: string, fields: Partial<TimelineEntry> = {}): TimelineEntry {
  const nothing = { isOpening: false, recorded: false, expectedCloseOn: null, amount: null }
  return { id, knownFrom, onRecordFrom: knownFrom, ...nothing, ...fields }
}

function merged(...batches: { asOf: string; entries: TimelineEntry[] }[]): string[] {
  return mergeTimeline(batches).map(({ id, knownFrom }) => `${knownFrom} ${id}`)
}

describe('mergeTimeline', () => {
  const september = { asOf: '2017-09-30', entries: [entry(1, '2017-07-01')] }

  test('an import of the same day replaces', () => {
    const again = { asOf: '2017-09-30', entries: [entry(2, '2017-06-01'), entry(3, '2017-08-01')] }
    expect(merged(september, again)).toEqual(['2017-06-01 2', '2017-08-01 3'])
  })

  test('a newer snapshot with an edited value counts from its own day', () => {
    expect(merged(september, { asOf: '2017-10-31', entries: [entry(2, '2017-07-01')] })).toEqual([
      '2017-07-01 1',
      '2017-10-31 2',
    ])
  })

  test('what a newer snapshot dates after the older one counts from its date', () => {
    const closed = { asOf: '2017-10-31', entries: [entry(2, '2017-07-01'), entry(3, '2017-10-12')] }
    expect(merged(september, closed)).toEqual(['2017-07-01 1', '2017-10-12 3'])
  })

  test('what an older snapshot expected after its day yields to a newer one', () => {
    const early = { asOf: '2017-09-30', entries: [entry(1, '2017-07-01'), entry(2, '2017-11-01')] }
    expect(merged(early, { asOf: '2017-10-31', entries: [entry(3, '2017-07-01')] })).toEqual([
      '2017-07-01 1',
      '2017-10-31 3',
    ])
  })

  test('recorded history replaces what snapshots had to infer', () => {
    const history = {
      asOf: '2017-10-31',
      entries: [entry(2, '2017-07-01'), entry(3, '2017-08-01', { recorded: true })],
    }
    expect(merged(september, history)).toEqual(['2017-07-01 2', '2017-08-01 3'])
  })

  test('is ordered, one entry a day, and looking back to an older day never sees a newer import', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((n) => `2017-05-${String(n).padStart(2, '0')}`)
    const timelines = fc
      .uniqueArray(fc.tuple(days, fc.uniqueArray(days, { minLength: 1, maxLength: 4 })), {
        minLength: 1,
        maxLength: 4,
        selector: ([asOf]) => asOf,
      })
      .map((list) => list.sort(([a], [b]) => (a < b ? -1 : 1)))
    fc.assert(
      fc.property(timelines, (list) => {
        let id = 0
        const batches = list.map(([asOf, from]) => ({
          asOf,
          entries: from.sort().map((knownFrom) => entry(id++, knownFrom)),
        }))
        const whole = mergeTimeline(batches)
        const order = whole.map(({ knownFrom }) => knownFrom)
        expect(order).toEqual([...new Set(order)].sort())
        const older = mergeTimeline(batches.slice(0, -1))
        const olderDay = batches.at(-2)?.asOf
        if (olderDay) expect(entryAsOf(whole, olderDay)).toEqual(entryAsOf(older, olderDay))
      }),
    )
  })
})

test('entryAsOf counts how often the expected close was moved out by then', () => {
  const timeline = [
    entry(1, '2017-01-01', { expectedCloseOn: '2017-03-31' }),
    entry(2, '2017-02-01', { expectedCloseOn: '2017-06-30' }),
    entry(3, '2017-03-01', { expectedCloseOn: '2017-05-31' }),
    entry(4, '2017-04-01'),
    entry(5, '2017-05-01', { expectedCloseOn: '2017-09-30' }),
  ]
  expect(entryAsOf(timeline, '2016-12-31')).toBeNull()
  expect(entryAsOf(timeline, '2017-01-01')).toMatchObject({ entry: timeline[0], pushes: 0 })
  expect(entryAsOf(timeline, '2017-04-30')).toMatchObject({ entry: timeline[3], pushes: 1 })
  expect(entryAsOf(timeline, '2017-12-31')).toMatchObject({ entry: timeline[4], pushes: 2 })
})

test('entryAsOf counts how often the amount was changed, passing over missing ones', () => {
  const amount = (minor: number, currency: string | null = 'USD') => ({ amount: { minor, currency } })
  const timeline = [
    entry(1, '2017-01-01'),
    entry(2, '2017-02-01', amount(100)),
    entry(3, '2017-03-01', amount(120)),
    entry(4, '2017-04-01'),
    entry(5, '2017-05-01', amount(120, null)),
    entry(6, '2017-06-01', amount(120, 'EUR')),
    entry(7, '2017-07-01', amount(100, 'USD')),
  ]
  const changes = timeline.map(({ knownFrom }) => entryAsOf(timeline, knownFrom)!.amountChanges)
  // A missing currency is the one before: neither its coming nor its going is a change.
  expect(changes).toEqual([0, 0, 1, 1, 1, 2, 3])
})
