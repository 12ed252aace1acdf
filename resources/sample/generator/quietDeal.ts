import { toDay } from './calendar.ts'
import { type Account, products } from './catalogue.ts'
import type { Deal, HistoryRow } from './deals.ts'
import { DEMO, DISCOVERY, PROPOSAL, QUALIFIED, story } from './parameters.ts'
import { people } from './people.ts'

export const quietAccount: Account = {
  name: story.quietDeal.account,
  industry: 'Logistics',
  employees: 8_600,
  country: 'United States',
  team: 'East',
  weight: 0,
}

/** The big deal gone quiet, written by hand: its close date was pushed three times. */
export function makeQuietDeal(): Deal {
  const { amount, lastActivity, speed } = story.quietDeal
  const row = (date: string, from: number | null, to: number, expected: string): HistoryRow => ({
    day: toDay(date),
    from,
    to,
    amount,
    expected: toDay(expected),
  })
  const history = [
    row('2026-06-01', null, QUALIFIED, '2026-07-31'),
    row('2026-06-10', QUALIFIED, DISCOVERY, '2026-07-31'),
    row('2026-06-24', DISCOVERY, DEMO, '2026-07-31'),
    row('2026-07-15', DEMO, PROPOSAL, '2026-07-31'),
    row('2026-07-30', PROPOSAL, PROPOSAL, '2026-08-31'),
    row('2026-08-28', PROPOSAL, PROPOSAL, '2026-09-30'),
    row('2026-09-10', PROPOSAL, PROPOSAL, '2026-11-30'),
  ]
  return {
    state: {
      createdDay: history[0]!.day,
      stage: PROPOSAL,
      stageDay: toDay('2026-07-15'),
      amount,
      speed,
      lateShift: -1,
      forgotten: false,
      lastDay: null,
    },
    product: products.find((product) => product.name === 'Lanternway Enterprise')!,
    owner: people.find((person) => person.name === 'Callum Osterley')!,
    account: quietAccount,
    source: 'Outbound',
    lead: null,
    lostReason: '',
    nextStep: 'Call with finance',
    lastActivityDay: toDay(lastActivity),
    contacts: 1,
    history,
  }
}
