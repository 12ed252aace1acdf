import type { RecordKind, RowsByKind } from '../../contract/records.ts'
import { Fingerprint } from './fingerprint.ts'
import { ownText } from './ownText.ts'
import { PrintTable } from './printTable.ts'
import { rowKeyOf } from './rowKey.ts'

/** `same`: equal to an earlier row in every cell; `clash`: another row has its key and differs. */
export type Repetition = 'new' | 'same' | 'clash'

/** Clashing keys and lines of each that are kept to be shown. */
const MOST_EXAMPLES = 20
const MOST_LINES = 5

/** The words that an entry of the table keeps: two of the row's print, then its line and whether its key clashed. */
const ROW_A = 0
const ROW_B = 1
const LINE = 2
const CLASHED = 0x80000000

/** Finds repeated rows of one file. Memory: some 40 bytes for each row with a key, whatever its length. */
export class DuplicateRows<K extends RecordKind> {
  /** Keys that differing rows share, and these rows, the first of each key among them. */
  keys = 0
  rows = 0
  /** The keys themselves, where they were asked for. */
  readonly clashing = new Set<string>()
  /** Lines of the first keys. */
  readonly examples = new Map<string, number[]>()
  /** Line of the row that was there before, after `judge` found a repetition. */
  firstLine = 0
  private readonly keyOf: (row: RowsByKind[K]) => string | null
  private readonly wholeRow: boolean
  private readonly keepKeys: boolean
  private readonly print = new Fingerprint()
  private readonly seen: PrintTable
  /** Later rows of clashing keys, to tell these again when they repeat. */
  private readonly later = new PrintTable()

  /**
   * @param rows how many rows will come at most
   * @param keepKeys whether to keep the clashing keys
   */
  constructor(kind: K, rows: number, keepKeys = false) {
    this.seen = new PrintTable(rows)
    this.keepKeys = keepKeys
    this.keyOf = rowKeyOf(kind)
    this.wholeRow = kind === 'stage-history'
  }

  judge(row: RowsByKind[K], cells: readonly string[]): Repetition {
    const key = this.wholeRow ? cells.join('\u0000') : this.keyOf(row)
    if (key === null) return 'new'
    const { print, seen } = this
    print.ofText(key)
    const { a, b, c, d } = print
    const entry = seen.findOrAdd(a, b, c, d)
    if (!this.wholeRow) print.ofCells(cells)
    if (entry === -1) {
      const added = seen.size - 1
      seen.setWord(added, ROW_A, print.a)
      seen.setWord(added, ROW_B, print.b)
      seen.setWord(added, LINE, row.line)
      return 'new'
    }
    const line = seen.word(entry, LINE)
    this.firstLine = line & ~CLASHED
    if (this.wholeRow) return 'same'
    if (seen.word(entry, ROW_A) === print.a && seen.word(entry, ROW_B) === print.b) return 'same'
    if (this.later.findOrAdd(print.a, print.b, a, b) !== -1) return 'same'
    if ((line & CLASHED) === 0) {
      seen.setWord(entry, LINE, (line | CLASHED) >>> 0)
      this.keys++
      this.rows++
      if (this.keepKeys) this.clashing.add(ownText(key))
    }
    this.rows++
    this.note(key, row.line)
    return 'clash'
  }

  /** Takes a new key; false when a row has it. */
  claim(key: string): boolean {
    this.print.ofText(key)
    const { a, b, c, d } = this.print
    return this.seen.findOrAdd(a, b, c, d) === -1
  }

  private note(key: string, line: number): void {
    const lines = this.examples.get(key)
    if (!lines && this.examples.size < MOST_EXAMPLES) this.examples.set(ownText(key), [this.firstLine, line])
    else if (lines && lines.length < MOST_LINES) lines.push(line)
  }
}
