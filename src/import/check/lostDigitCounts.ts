import type { ImportWarning } from '../../contract/importing.ts'
import { hasLostDigits } from '../amounts/lostDigits.ts'
import { counted } from '../counted.ts'

/** IDs shorter than this are as they were: a spreadsheet keeps fifteen digits, or writes at least `1E+12`. */
const SHORTEST = 5
const FIRST = 3

/** Counts IDs that a spreadsheet has cut short before they came here. */
export class LostDigitCounts {
  private count = 0
  private readonly first: string[] = []

  add(id: string | null | undefined): void {
    if (id == null || id.length < SHORTEST) return
    const code = id.charCodeAt(0)
    if (code < 49 || code > 57 || !hasLostDigits(id)) return
    this.count++
    if (this.first.length < FIRST && !this.first.includes(id)) this.first.push(id)
  }

  warnings(): ImportWarning[] {
    if (this.count === 0) return []
    const message = `${counted(this.count, 'ID')} lost digits in a spreadsheet (${this.first.join(', ')}): different records may look alike. Export again and don't open the file in a spreadsheet, or format the column as text.`
    return [{ code: 'digits-lost', count: this.count, message }]
  }
}
