import { LETTER_MULTIPLE, NAMED_MULTIPLE, powerOf } from './multiples.ts'

const CURRENCY = String.raw`(?:[A-Z]{3}|[A-Z]{0,2}\p{Sc})`
const MULTIPLE = new RegExp(
  [
    String.raw`[([]\s*(?:in\s+)?${CURRENCY}?\s*(?:in\s+)?(${NAMED_MULTIPLE})\s*${CURRENCY}?\s*[)\]]`,
    String.raw`(?:^|[\s([])(${NAMED_MULTIPLE}|${LETTER_MULTIPLE})\s?\p{Sc}[)\]]?$`,
    String.raw`[\s([]${CURRENCY}\s?(${NAMED_MULTIPLE}|${LETTER_MULTIPLE})[)\]]?$`,
    String.raw`\sin\s(thousands|millions|billions)$`,
  ].join('|'),
  'u',
)

/**
 * Power of ten that a column's name states: 3 for `Amount (k€)`, `Umsatz in T€` and `ARR (in thousands)`, 6 for `Value ($M)`;
 * 0 when it states none.
 */
export function powerInHeader(header: string): number {
  const match = MULTIPLE.exec(header.trim())
  const word = match?.slice(1).find((part) => part !== undefined)
  return word === undefined ? 0 : powerOf(word)
}
