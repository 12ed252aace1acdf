import type { DuplicatePolicy } from '../../contract/importAnswers.ts'
import type { ImportWarning } from '../../contract/importing.ts'
import type { DealRow, ImportedAmount, RecordKind, RowsByKind } from '../../contract/records.ts'
import { counted } from '../counted.ts'
import type { DealNotes } from './dealReader.ts'
import type { DuplicateRows } from './duplicateRows.ts'
import { rowKeyOf } from './rowKey.ts'
import { type RowProblem, wholeRowProblem } from './rowProblem.ts'

/** A checked row that waits for the others of its key. */
export interface HeldRow<K extends RecordKind> {
  row: RowsByKind[K]
  notes: DealNotes | null
}

/** What becomes of a row: `hold` and `ignore` take it out of the stream, the held ones come back at the end. */
export type Resolution = 'accept' | 'hold' | 'ignore' | RowProblem

const ADDED: Partial<Record<RecordKind, 'amount' | 'value'>> = {
  deals: 'amount',
  targets: 'amount',
  measures: 'value',
}
const RENAMED: Partial<Record<RecordKind, 'id' | 'name'>> = {
  deals: 'id',
  leads: 'id',
  activities: 'id',
  accounts: 'name',
  products: 'name',
  people: 'name',
}

/** The policy that can be followed for a kind: without something to add up or an ID to lengthen, `reject`. */
export function policyOf(kind: RecordKind, asked: DuplicatePolicy | undefined): DuplicatePolicy {
  if (asked === undefined || (asked === 'sum' && !ADDED[kind]) || (asked === 'suffix' && !RENAMED[kind]))
    return 'reject'
  return asked
}

/**
 * Resolves rows that differ but share a key, in one pass, once the keys that clash are known. Memory: one row for each such key
 * under `newest` and `sum`, none under `suffix`.
 */
export class SharedKeys<K extends RecordKind> {
  /** In the order of their first rows. */
  readonly held = new Map<string, HeldRow<K>>()
  /** What a pass over all usable rows found; its keys are those that are taken. */
  readonly found: DuplicateRows<K>
  private readonly kind: K
  private readonly policy: Exclude<DuplicatePolicy, 'reject'>
  private readonly keyOf: (row: RowsByKind[K]) => string | null
  private readonly turns = new Map<string, number>()
  private count = 0

  constructor(kind: K, policy: Exclude<DuplicatePolicy, 'reject'>, found: DuplicateRows<K>) {
    this.kind = kind
    this.policy = policy
    this.found = found
    this.keyOf = rowKeyOf(kind)
  }

  /** @param first whether no row before has this key */
  resolve(row: RowsByKind[K], notes: DealNotes | null, first: boolean): Resolution {
    const key = this.keyOf(row)
    if (key === null || !this.found.clashing.has(key)) return 'accept'
    if (this.policy === 'suffix') {
      if (!first) this.rename(row, notes, key)
      return 'accept'
    }
    const held = this.held.get(key)
    if (!held) {
      this.held.set(key, { row, notes })
      return 'hold'
    }
    if (this.policy === 'sum') {
      const problem = this.add(held.row, row)
      if (problem) return problem
    } else if (changedOn(row) >= changedOn(held.row)) {
      held.row = row
      held.notes = notes
    }
    this.count++
    return 'ignore'
  }

  warnings(): ImportWarning[] {
    if (this.count === 0) return []
    const rows = counted(this.count, 'row')
    const told = {
      newest: ['superseded', `${rows} left out: a newer row has the same ID or name.`],
      sum: ['summed', `${rows} added to an earlier row of the same ID or name, the rest of them left out.`],
      suffix: ['suffixed', `${rows} kept beside an earlier row of the same ID or name, as ID-2, ID-3.`],
    }[this.policy] as [string, string]
    return [{ code: told[0], count: this.count, message: told[1] }]
  }

  private rename(row: RowsByKind[K], notes: DealNotes | null, key: string): void {
    let turn = (this.turns.get(key) ?? 1) + 1
    while (!this.found.claim(`${key}-${turn}`)) turn++
    this.turns.set(key, turn)
    const name = `${key}-${turn}`
    Object.assign(row, { [RENAMED[this.kind]!]: name })
    for (const change of notes?.stageChanges ?? []) change.dealId = name
    this.count++
  }

  private add(into: RowsByKind[K], row: RowsByKind[K]): RowProblem | null {
    if (ADDED[this.kind] === 'value') {
      const sum = into as RowsByKind['measures']
      sum.value += (row as RowsByKind['measures']).value
      return null
    }
    const sum = into as { amount: ImportedAmount }
    const { amount } = row as { amount: ImportedAmount }
    if (amount === null) return null
    if (sum.amount !== null && sum.amount.currency !== amount.currency)
      return wholeRowProblem(
        'currency-differs',
        `The amounts of rows with this ID are in ${named(sum.amount)} and ${named(amount)}, which can't be added up. Give the row its own ID, or leave it out.`,
      )
    const minor = (sum.amount?.minor ?? 0) + amount.minor
    if (!Number.isSafeInteger(minor))
      return wholeRowProblem(
        'bad-amount',
        'The amounts of rows with this ID add up to more than can be kept exactly. Check them.',
      )
    sum.amount = { minor, currency: amount.currency }
    return null
  }
}

function changedOn(row: RowsByKind[RecordKind]): string {
  return (row as Partial<DealRow>).lastActivityOn ?? ''
}

function named({ currency }: NonNullable<ImportedAmount>): string {
  return currency ?? "the workbook's currency"
}
