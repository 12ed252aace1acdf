import { expect, it } from 'vitest'
import { parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import type { EvidenceEffects } from '../../../src/model/evidence/evidenceEffects.ts'
import { NO_SCALE } from '../../../src/model/evidence/evidenceScale.ts'
import { openDealsOf } from '../../../src/model/forecast/openDealsOf.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { logit } from '../../../src/model/probability/logit.ts'
import { dealOf } from '../dealOf.ts'
import { NO_EVIDENCE } from '../noEvidence.ts'

const day = (text: string) => parseDay(text)!
const asOf = day('2026-05-15')
const open = dealOf({ id: 'open', created: day('2026-04-01'), stage: 'Late' })
const closed = (['won', 'lost', 'lost'] as const).map((outcome, i) =>
  dealOf({ id: `closed ${i}`, outcome, created: day('2026-01-01'), closed: day('2026-03-01') }),
)

function dealWith(evidence: EvidenceEffects) {
  const [deal] = openDealsOf([open], {
    ...{ asOf, period: parsePeriod('2026-Q2')!, hazards: fitClosingHazards([...closed, open], asOf) },
    ...{ evidence: { effects: evidence, covariance: Float64Array.of(0.25) }, scale: NO_SCALE },
    ...{ judgements: new Map(), concerns: new Map() },
    amountOf: () => ({ amount: 1, source: 'recorded', base: 1, ratio: 1 }),
  })
  return deal!
}

it('shifts the log-odds of a deal by what its levels have meant, and is the less sure the less they are known', () => {
  const plain = dealWith(NO_EVIDENCE)
  const levels = [{ level: 'Late', effect: 1.5, error: 0.5, n: 40 }]
  const told = dealWith({
    common: -0.2,
    families: [{ family: 'stage', levels, byChance: 1e-6, telling: true }],
    cases: 40,
  })
  expect(logit(told.probability) - logit(plain.probability)).toBeCloseTo(1.3, 9)
  expect(logit(told.high) - logit(plain.high)).toBeGreaterThan(1.31)
  expect(logit(told.low) - logit(plain.low)).toBeLessThan(1.29)
  const reason = told.reasons.find(({ code }) => code === 'stage')!
  expect(reason.values).toEqual({ level: 'Late', n: 40 })
  expect(reason.effect).toBeGreaterThan(0)
})
