import { addDays, type Day, dayOf } from '../../src/model/calendar/day.ts'
import { parsePeriod } from '../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../src/model/forecast/buildForecastBasis.ts'
import type { DealRecord } from '../../src/model/forecast/dealRecord.ts'
import type { ForecastBasis } from '../../src/model/forecast/forecastBasis.ts'

export const FIXTURE_AS_OF = dayOf(2026, 10, 15)
const NAMES = [
  'Contoso rollout',
  'Fabrikam renewal',
  'Adatum pilot',
  'Litware expansion',
  'Northwind upgrade',
]
const OWNERS = ['M. Frase', 'D. Schlecht', 'A. Snelling', 'V. Hrebik']
const STAGES = ['Demo', 'Proposal', 'Negotiation']
const DEALS = 480
const HISTORY_DAYS = 480

/** A basis fitted to 480 invented deals created evenly over 16 months; one open deal carries a person's call. */
export function fixtureBasis(): ForecastBasis {
  const records = Array.from({ length: DEALS }, (_, index) => record(index))
  const called = records.find((deal) => deal.outcome === 'open')
  return buildForecastBasis({
    records,
    asOf: FIXTURE_AS_OF,
    period: parsePeriod('2026-Q4')!,
    judgements: new Map(called ? [[called.id, { probability: 0.7, amount: null }]] : []),
  })
}

function record(index: number): DealRecord {
  const created = addDays(FIXTURE_AS_OF, -Math.round(HISTORY_DAYS * (1 - index / DEALS)))
  const closes = addDays(created, 15 + ((index * 37) % 110))
  const closed: Day | null = closes <= FIXTURE_AS_OF ? closes : null
  return {
    id: `D-${index + 1}`,
    name: `${NAMES[index % NAMES.length]} ${index + 1}`,
    outcome: closed === null ? 'open' : index % 7 < 3 ? 'won' : 'lost',
    created,
    closed,
    expectedClose: index % 9 === 0 ? null : closes,
    amount: index % 6 === 5 && closed === null ? null : 800_000 + ((index * 7919) % 290) * 20_000,
    listPrice: 3_000_000,
    stage: STAGES[index % STAGES.length]!,
    owner: OWNERS[index % OWNERS.length]!,
    team: index % 2 === 0 ? 'East' : 'West',
    product: 'Suite',
    account: null,
    source: null,
    lastActivity: null,
    pushes: index % 4,
    region: null,
    manager: null,
    managers: [],
    attributes: {},
  }
}
