import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { evidenceScale } from '../../../src/model/evidence/evidenceScale.ts'
import { landmarkCases } from '../../../src/model/evidence/landmarkCases.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { logistic } from '../../../src/model/probability/logistic.ts'
import { dealOf } from '../dealOf.ts'
import { madeHistory } from '../madeHistory.ts'

const day = (text: string) => parseDay(text)!
const AS_OF = day('2026-06-30')
const Q1 = parsePeriod('2026-Q1')!
const created = day('2026-01-05')
const then = [
  dealOf({ id: 'won', created, stage: 'Proposal', product: 'Team' }),
  dealOf({ id: 'late', created, stage: 'Proposal', product: 'Team' }),
  dealOf({ id: 'lost', created, stage: 'Demo' }),
  dealOf({ id: 'undated', stage: 'Demo' }),
  dealOf({ id: 'gone', created, stage: 'Demo' }),
]
const now = [
  dealOf({ id: 'won', created, outcome: 'won', closed: day('2026-03-31'), stage: 'Closed' }),
  dealOf({ id: 'late', created, outcome: 'won', closed: day('2026-04-01'), stage: 'Closed' }),
  dealOf({ id: 'lost', created, outcome: 'lost', closed: day('2026-03-01'), stage: 'Closed' }),
  dealOf({ id: 'undated', stage: 'Demo' }),
]
const scale = evidenceScale(now, [])
const hazards = fitClosingHazards(now, AS_OF)
const on = (asOf: string, recorded = true) => ({ asOf: day(asOf), period: Q1, records: then, recorded })

describe('landmarkCases', () => {
  it('asks of each deal open on the day whether it was won by the end of that period', () => {
    const cases = landmarkCases([on('2026-02-01')], now, hazards, scale)
    expect(cases.map(({ won }) => won)).toEqual([true, false, false])
    expect(cases[0]!.evidence).toContainEqual({ family: 'stage', level: 'Proposal' })
  })

  it('counts a deal seen on several days of a period as one', () => {
    const cases = landmarkCases([on('2026-02-01'), on('2026-02-15')], now, hazards, scale)
    expect(cases.map(({ weight }) => weight)).toEqual(Array(6).fill(0.5))
    // One that ended between the looks has half the weight, and is a whole deal all the same.
    const ended = { ...on('2026-02-15'), records: then.filter(({ id }) => id !== 'lost') }
    const fewer = landmarkCases([on('2026-02-01'), ended], now, hazards, scale)
    expect(fewer.map(({ weight }) => weight)).toEqual(Array(5).fill(0.5))
    expect(fewer.map(({ deals }) => deals)).toEqual([0.5, 0.5, 1, 0.5, 0.5])
  })

  it('weighs cases by what several looks at a deal are worth: as much information as outcomes scatter', () => {
    const history = madeHistory({ deals: 400, seed: 3 })
    const known = history.records
    const fitted = fitClosingHazards(known, history.asOf)
    const cases = landmarkCases(history.landmarks, known, fitted, evidenceScale(known, history.landmarks))
    const looked = history.landmarks.flatMap(({ asOf, period, records }) =>
      records
        .filter(({ outcome, created: on }) => outcome === 'open' && on !== null)
        .map(({ id }) => ({ asOf, period, outcome: `${period.label} ${id}` })),
    )
    expect(cases).toHaveLength(looked.length)
    const scores = new Map<string, number>()
    let information = 0
    const shared = looked.map(({ period, outcome }, i) => {
      const first = looked.find((other) => other.outcome === outcome)!.asOf
      const looks = history.landmarks.filter(
        (other) => other.period.label === period.label && other.asOf >= first,
      )
      const chance = logistic(cases[i]!.logOdds)
      const score = ((cases[i]!.won ? 1 : 0) - chance) / looks.length
      scores.set(outcome, (scores.get(outcome) ?? 0) + score)
      information += (chance * (1 - chance)) / looks.length
      return 1 / looks.length
    })
    const scatter = [...scores.values()].reduce((sum, score) => sum + score ** 2, 0)
    expect(information / scatter).toBeGreaterThan(1.05)
    expect(information / scatter).toBeLessThan(2)
    for (const [i, { weight }] of cases.entries())
      expect(weight).toBeCloseTo((shared[i]! * information) / scatter, 12)
  })

  it('learns nothing from a stage that was only read back from how the deal ended', () => {
    const cases = landmarkCases([on('2026-02-01', false)], now, hazards, scale)
    expect(cases[0]!.evidence).toEqual([{ family: 'product', level: 'Team' }])
    expect(cases[2]!.evidence).toEqual([])
  })
})
