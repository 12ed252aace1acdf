import type { Day } from '../calendar/day.ts'
import type { DealRecord } from './dealRecord.ts'

/**
 * The records as they were known at the end of day `asOf`: the only door through which the model sees facts.
 * Deals created later are left out. A deal closed later is open again, and what its file row may owe to the
 * closing (amount, stage, expected close, last activity, pushes, further columns) is unknown; the list price,
 * owner and account stay. A deal closed on the day itself is closed. A closed deal without a closing date
 * keeps its outcome; nothing that needs the date counts it.
 */
export function knownOn(records: readonly DealRecord[], asOf: Day): readonly DealRecord[] {
  const known: DealRecord[] = []
  for (const record of records) {
    if (record.created !== null && record.created > asOf) continue
    known.push(record.closed !== null && record.closed > asOf ? asOpened(record) : upTo(record, asOf))
  }
  return known
}

/** A deal open again, without what its row may owe to days after its opening. */
export function asOpened(record: DealRecord): DealRecord {
  return {
    ...record,
    outcome: 'open',
    closed: null,
    amount: null,
    stage: null,
    expectedClose: null,
    lastActivity: null,
    pushes: 0,
    attributes: {},
  }
}

function upTo(record: DealRecord, asOf: Day): DealRecord {
  if (record.lastActivity === null || record.lastActivity <= asOf) return record
  return { ...record, lastActivity: null }
}
