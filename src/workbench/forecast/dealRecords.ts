import type { Where } from '../../contract/scalars.ts'
import { type Day, parseDay } from '../../model/calendar/day.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import { type DealField, valueInField } from '../../model/rollUp/dealField.ts'
import { type PeopleHierarchy, peopleHierarchy } from '../../model/rollUp/peopleHierarchy.ts'
import type { DealState } from '../../store/deals.ts'
import { peopleByName } from '../../store/people.ts'
import { productListPrices } from '../../store/products.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import type { Exchange } from './exchange.ts'

/** Deals for the model, in one currency, and how many were left out because their currency has no rate. */
export interface DealRecords {
  readonly records: DealRecord[]
  readonly unconverted: { currency: string; count: number }[]
}

/**
 * Turns stored deals into the model's records, with people and list prices as they were known on `asOf` (`YYYY-MM-DD`; the newest, when it
 * is left out). A deal without an amount stays in, whatever its currency.
 */
export function dealRecords(
  db: ReadableWorkbook,
  states: readonly DealState[],
  exchange: Exchange,
  asOf?: string,
): DealRecords {
  const people = peopleByName(db, asOf)
  const listPrices = productListPrices(db, asOf)
  const hierarchy = peopleHierarchy([...people.values()])
  const missing = new Map<string, number>()
  const records: DealRecord[] = []
  for (const state of states) {
    const amount = state.amount === null ? null : exchange.convert(state.amount)
    if (state.amount !== null && amount === null) {
      const currency = state.amount.currency!
      missing.set(currency, (missing.get(currency) ?? 0) + 1)
      continue
    }
    const person = state.owner === null ? undefined : people.get(state.owner)
    const listPrice = state.product === null ? undefined : listPrices.get(state.product)
    records.push({
      id: state.id,
      name: state.name ?? ([state.account, state.product].filter(Boolean).join(' · ') || state.id),
      outcome: state.outcome,
      created: dayOrNull(state.createdOn),
      closed: dayOrNull(state.closedOn),
      expectedClose: dayOrNull(state.expectedCloseOn),
      amount,
      listPrice: listPrice ? exchange.convert(listPrice) : null,
      stage: state.stage,
      owner: state.owner,
      team: person?.team ?? null,
      region: person?.region ?? null,
      manager: person?.manager ?? null,
      managers: state.owner === null ? [] : lineOf(state.owner, hierarchy),
      product: state.product,
      account: state.account,
      source: state.source,
      lastActivity: dayOrNull(state.lastActivityOn),
      pushes: state.pushes,
      attributes: state.attributes,
    })
  }
  return { records, unconverted: [...missing].map(([currency, count]) => ({ currency, count })) }
}

function lineOf(owner: string, { above, leads }: PeopleHierarchy): readonly string[] {
  return leads(owner) ? [owner, ...above(owner)] : above(owner)
}

/** Whether a record meets every condition. The owner's manager may stand anywhere up the line; '' is met by a deal without a value. */
export function meets(record: DealRecord, where: Where): boolean {
  return (Object.entries(where) as [DealField, string[]][]).every(([field, values]) => {
    if (field === 'manager' && record.managers.length > 0)
      return record.managers.some((name) => values.includes(name))
    return values.includes(valueInField(record, field) ?? '')
  })
}

/** Dates that were read before: a workbook names each day of its years thousands of times. */
const read = new Map<string, Day | null>()
const MOST_READ = 50_000

/** Reads a checked date; null stays null. */
export function dayOrNull(iso: string | null): Day | null {
  if (iso === null) return null
  const before = read.get(iso)
  if (before !== undefined) return before
  const day = parseDay(iso)
  if (read.size < MOST_READ) read.set(iso, day)
  return day
}
