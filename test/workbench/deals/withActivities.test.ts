import { describe, expect, it } from 'vitest'
import type { DealState } from '../../../src/store/deals.ts'
import { withActivities } from '../../../src/workbench/deals/withActivities.ts'
import { dealRow } from '../../store/sampleRows.ts'

const state = (id: string, lastActivityOn: string | null): DealState => ({
  ...dealRow({ id, lastActivityOn }),
  ...{ batchId: 1, knownFrom: '2026-01-01', pushes: 0, amountChanges: 0, isOfItsDay: true },
})

describe('withActivities', () => {
  it('takes the newer of the deal row and the activities', () => {
    const states = [state('A', null), state('B', '2026-03-01'), state('C', '2026-01-01'), state('D', null)]
    const newest = new Map([
      ['A', '2026-02-01'],
      ['B', '2026-02-01'],
      ['C', '2026-02-01'],
    ])
    expect(withActivities(states, newest).map(({ lastActivityOn }) => lastActivityOn)).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-02-01',
      null,
    ])
    expect(withActivities(states, new Map())).toBe(states)
  })
})
