import type { DealRecord } from '../../src/model/forecast/dealRecord.ts'

/** A deal with nothing known but what the test names. */
export function dealOf(facts: Partial<DealRecord> & { id: string }): DealRecord {
  return {
    name: facts.id,
    outcome: 'open',
    created: null,
    closed: null,
    expectedClose: null,
    amount: null,
    listPrice: null,
    stage: null,
    owner: null,
    team: null,
    region: null,
    manager: null,
    managers: [],
    product: null,
    account: null,
    source: null,
    lastActivity: null,
    pushes: 0,
    attributes: {},
    ...facts,
  }
}
