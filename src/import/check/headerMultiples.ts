import type { ImportWarning } from '../../contract/importing.ts'
import { powerInHeader } from '../amounts/powerInHeader.ts'

const WORDS: Readonly<Record<number, string>> = { 3: 'thousands', 6: 'millions', 9: 'billions' }

/** Says which amounts are multiplied because the name of their column states a unit, such as `Amount (k€)`. */
export function headerMultiples(
  header: readonly string[],
  columns: readonly number[],
  rows: number,
): ImportWarning[] {
  return columns.flatMap((index) => {
    const power = powerInHeader(header[index]!)
    if (power === 0) return []
    const message = `"${header[index]}" is in ${WORDS[power]}: its values are multiplied by ${(10 ** power).toLocaleString('en-US')}.`
    return [{ code: 'amounts-multiplied', count: rows, message }]
  })
}
