import { Fingerprint } from './fingerprint.ts'
import { ownText } from './ownText.ts'
import { PrintTable } from './printTable.ts'

/** A field with more distinct names than this holds no names that repeat, and isn't counted on. */
const MOST_NAMES = 50_000
const ROWS = 0

/** Counts how many rows hold each name of a field; by prints, because a Map compares cut texts five times as slowly. */
export class NameCounts {
  private readonly print = new Fingerprint()
  private table = new PrintTable()
  private texts: string[] = []
  private given = true

  add(name: string | null): void {
    if (name === null || !this.given) return
    const { print, table } = this
    print.ofText(name)
    const entry = table.findOrAdd(print.a, print.b, print.c, print.d)
    if (entry !== -1) {
      table.setWord(entry, ROWS, table.word(entry, ROWS) + 1)
      return
    }
    table.setWord(table.size - 1, ROWS, 1)
    this.texts.push(ownText(name))
    if (table.size <= MOST_NAMES) return
    this.table = new PrintTable()
    this.texts = []
    this.given = false
  }

  /** Rows by name; empty when there are more than 50,000 names. */
  names(): ReadonlyMap<string, number> {
    return new Map(this.texts.map((name, entry) => [name, this.table.word(entry, ROWS)]))
  }

  /** The most frequent first. */
  byRows(): { name: string; rows: number }[] {
    const all = this.texts.map((name, entry) => ({ name, rows: this.table.word(entry, ROWS) }))
    return all.sort((a, b) => b.rows - a.rows)
  }
}
