import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { evidenceScale } from '../../../src/model/evidence/evidenceScale.ts'
import { landmarkCases } from '../../../src/model/evidence/landmarkCases.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { dealOf } from '../dealOf.ts'

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
  })

  it('learns nothing from a stage that was only read back from how the deal ended', () => {
    const cases = landmarkCases([on('2026-02-01', false)], now, hazards, scale)
    expect(cases[0]!.evidence).toEqual([{ family: 'product', level: 'Team' }])
    expect(cases[2]!.evidence).toEqual([])
  })
})
