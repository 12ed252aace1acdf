import { counted } from '../counted.ts'
import { ownText } from './ownText.ts'

/** Records named of each finding. */
export const MOST_NAMED = 3
/** An ID can be any text; a longer one is cut. */
const LONGEST_NAME = 40

/** A count of records with the first of them by name. */
export class Tally {
  count = 0
  readonly first: string[] = []

  add(id: string): void {
    this.count++
    if (this.first.length < MOST_NAMED) this.first.push(ownText(id))
  }

  join(other: Tally): void {
    this.addAll(other.count, other.first)
  }

  /** @param first the first IDs of the records */
  addAll(count: number, first: readonly string[]): void {
    this.count += count
    this.first.push(...first.slice(0, MOST_NAMED - this.first.length))
  }
}

/** `12 won deals (D1, D2, D3 and 9 more)`, or what else the tallied records are. */
export function tallied({ count, first }: Tally, singular: string): string {
  const names = first.map((id) => (id.length > LONGEST_NAME ? `${id.slice(0, LONGEST_NAME)}…` : id))
  const more = count - first.length
  const rest = more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''
  return `${counted(count, singular)} (${names.join(', ')}${rest})`
}
