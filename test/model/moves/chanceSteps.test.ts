import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/model/calendar/day.ts'
import type { EvidenceFamily } from '../../../src/model/evidence/evidence.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { chanceSteps } from '../../../src/model/moves/chanceSteps.ts'
import { logit } from '../../../src/model/probability/logit.ts'
import { CLOSING, HISTORY, OPENING, open, PERIOD, side } from './movedForecasts.ts'

const family = (name: EvidenceFamily, effects: Readonly<Record<string, number>>) => ({
  family: name,
  levels: Object.entries(effects).map(([level, effect]) => ({ level, effect, error: 0.1, n: 50 })),
  byChance: 0.001,
  telling: true,
})

/** The opening forecast holds that dates within the period, few pushes, a contract and being heard of speak for a deal. */
const EVIDENCE = {
  common: 0,
  families: [
    family('expected-close', { within: 0.8, after: -0.6, none: 0.1 }),
    family('pushes', { 0: 0.2, 1: -0.3 }),
    family('stage', { Offer: -0.4, Contract: 0.9 }),
    family('quiet', { 'up to 7': 0.3, 'up to 14': -0.1 }),
  ],
  cases: 500,
}

/** Log-odds of one deal's steps. */
function stepsOf(before: Partial<DealRecord>, after: Partial<DealRecord>) {
  const [first, second] = [open('A', before), open('A', after)]
  const opening = side([...HISTORY, first], OPENING).basis
  const closing = side([...HISTORY, second], CLOSING).basis
  const deal = opening.deals.find(({ id }) => id === 'A')!
  const { aged, dated, staged } = chanceSteps({ ...opening, evidence: EVIDENCE }, closing)(
    deal,
    first,
    second,
  )
  return { aged: logit(aged), dated: logit(dated), staged: logit(staged) }
}

const WITHIN = addDays(PERIOD.end, -20)
const still = stepsOf({}, {})

describe('chanceSteps', () => {
  it('leaves a deal alone of which nothing changed but the day', () => {
    expect([still.dated, still.staged]).toEqual([still.aged, still.aged])
  })

  it('takes a moved date, with its push, and a moved stage one after the other', () => {
    const before = { expectedClose: WITHIN, pushes: 0, stage: 'Offer' }
    const after = { expectedClose: addDays(PERIOD.end, 9), pushes: 1, stage: 'Contract' }
    const { aged, dated, staged } = stepsOf(before, after)
    expect(aged).toBeCloseTo(still.aged, 12)
    expect(dated - aged).toBeCloseTo(-0.6 - 0.3 - (0.8 + 0.2), 12)
    expect(staged - dated).toBeCloseTo(0.9 + 0.4, 12)
  })

  it('counts silence, and a date that has gone by, to the time that passed', () => {
    const silent = { lastActivity: addDays(OPENING, -2) }
    expect(stepsOf(silent, silent).aged - still.aged).toBeCloseTo(-0.1 - 0.3, 12)
    const late = { expectedClose: addDays(OPENING, 3) }
    const { aged, dated } = stepsOf(late, late)
    expect(aged - still.aged).toBeCloseTo(-0.8, 12)
    expect(dated).toBe(aged)
  })

  it('takes what only became known for no step', () => {
    const { aged, staged } = stepsOf({ stage: null }, { expectedClose: WITHIN, stage: 'Contract' })
    expect([aged, staged]).toEqual([still.aged, still.aged])
  })
})
