import type { ImportWarning } from '../../contract/importing.ts'
import type { ImportedAmount, RecordKind, RowsByKind, StageChangeRow } from '../../contract/records.ts'
import { newestDate } from '../newestDate.ts'
import { DatedDeals } from './asOfWarnings.ts'
import type { FileFacts } from './checked.ts'
import { CurrencyCounts } from './currencyCounts.ts'
import type { DealNotes } from './dealReader.ts'
import { DealWarnings } from './dealWarnings.ts'
import { EntryFindings } from './entryFindings.ts'
import { HistoryFindings } from './historyFindings.ts'
import { LostDigitCounts } from './lostDigitCounts.ts'
import { NameCounts } from './nameCounts.ts'
import type { StageSigns } from './stageSigns.ts'
import { StageValues } from './stageValues.ts'

/** Owners listed for a file. */
const MOST_OWNERS = 1000

/** What the findings have to know of their file. */
export interface FindingsSetting {
  readonly signs: StageSigns
  /** Stages from the first to the last, as a person ordered them. */
  readonly stageOrder: readonly string[]
  /** Stages that have a date column, in the order of the columns. */
  readonly enteredStages: readonly string[]
  readonly asksLostReason: boolean
  /** Names of the columns kept as attributes. */
  readonly attributes: readonly string[]
}

/** Everything that is told of the accepted rows of one file, counted row by row. */
export class FileFindings<K extends RecordKind> {
  private readonly kind: K
  private readonly setting: FindingsSetting
  private readonly values: StageValues
  private readonly entries: EntryFindings
  private readonly history: HistoryFindings
  private readonly deals: DealWarnings
  private readonly dated = new DatedDeals()
  private readonly amounts = new CurrencyCounts()
  private readonly ids = new LostDigitCounts()
  private readonly names = { product: new NameCounts(), account: new NameCounts(), owner: new NameCounts() }
  private newest: string | null = null

  constructor(kind: K, setting: FindingsSetting) {
    const { signs, stageOrder, enteredStages } = setting
    this.kind = kind
    this.setting = setting
    const order = stageOrder.length > 0 ? stageOrder : enteredStages
    this.values = new StageValues(signs, order, enteredStages)
    this.entries = new EntryFindings(signs, inOrder(enteredStages, stageOrder))
    this.history = new HistoryFindings(signs, stageOrder)
    this.deals = new DealWarnings(setting.asksLostReason)
  }

  /** Counts one accepted row; `notes` are those of a deal. */
  add(row: RowsByKind[K], notes: DealNotes | null): void {
    if (notes !== null) {
      const deal = row as RowsByKind['deals']
      this.ids.add(deal.id)
      this.deals.add(deal, notes)
      this.dated.add(deal)
      this.values.addDeal(deal, notes.status)
      this.entries.add(deal.id, notes.stageChanges)
      this.names.product.add(deal.product)
      this.names.account.add(deal.account)
      this.names.owner.add(deal.owner)
      this.amounts.add(deal.amount)
      return
    }
    const other = row as {
      id?: string
      dealId?: string | null
      owner?: string | null
      account?: string | null
    }
    this.ids.add(other.id ?? other.dealId)
    if (other.owner !== undefined) this.names.owner.add(other.owner)
    if (other.account !== undefined) this.names.account.add(other.account)
    const { amount, listPrice } = row as { amount?: ImportedAmount; listPrice?: ImportedAmount }
    this.amounts.add(amount ?? listPrice ?? null)
    if (this.kind === 'stage-history') {
      const change = row as RowsByKind['stage-history']
      this.history.add(change)
      if (change.toStage !== null) this.values.addStage(change.toStage)
    }
  }

  /** Looks at the dates of a stretch of accepted rows. */
  addDates(rows: readonly RowsByKind[K][], changes: readonly StageChangeRow[]): void {
    this.newest = newestDate(this.kind, rows, this.newest)
    this.newest = newestDate('stage-history', changes, this.newest)
  }

  warnings(): ImportWarning[] {
    return [
      ...this.deals.warnings(this.values.wonTooEarly()),
      ...this.entries.warnings(),
      ...this.history.warnings(),
      ...this.amounts.warnings(),
      ...this.ids.warnings(),
    ]
  }

  asOfWarnings(asOf: string): ImportWarning[] {
    return this.dated.warnings(asOf)
  }

  facts(): FileFacts {
    const { product, account, owner } = this.names
    return {
      names: { product: product.names(), account: account.names(), owner: owner.names() },
      values: this.values.values(),
      currencies: this.amounts.currencies(),
      owners: owner.byRows().slice(0, MOST_OWNERS),
      attributes: [...this.setting.attributes],
      newestDate: this.newest,
    }
  }
}

/** The stages in the person's order as far as it names them, the others where they stand. */
function inOrder(stages: readonly string[], order: readonly string[]): string[] {
  const ordered = order.filter((stage) => stages.includes(stage))
  const named = new Set(ordered)
  let next = 0
  return stages.map((stage) => (named.has(stage) ? ordered[next++]! : stage))
}
