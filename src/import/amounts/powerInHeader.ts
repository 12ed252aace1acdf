const CURRENCY = String.raw`(?:[A-Z]{3}|[A-Z]{0,2}\p{Sc})`
const WORD = String.raw`thousands?|000s?|millions?|billions?|Tsd\.?|Mio\.?|Mrd\.?|MM|mn|bn|k|K`
/** One letter that is a unit of something else where no currency stands beside it: months, minutes, tonnes. */
const LETTER = 'M|T'
const MULTIPLE = new RegExp(
  [
    String.raw`[([]\s*(?:in\s+)?${CURRENCY}?\s*(?:in\s+)?(${WORD})\s*${CURRENCY}?\s*[)\]]`,
    String.raw`(?:^|[\s([])(${WORD}|${LETTER})\s?\p{Sc}[)\]]?$`,
    String.raw`[\s([]${CURRENCY}\s?(${WORD}|${LETTER})[)\]]?$`,
    String.raw`\sin\s(thousands|millions|billions)$`,
  ].join('|'),
  'u',
)
const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  t: 3,
  tsd: 3,
  thousand: 3,
  thousands: 3,
  '000': 3,
  '000s': 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  bn: 9,
  mrd: 9,
  billion: 9,
  billions: 9,
}

/**
 * Power of ten that a column's name states: 3 for `Amount (k€)`, `Umsatz in T€` and `ARR (in thousands)`, 6 for `Value ($M)`;
 * 0 when it states none.
 */
export function powerInHeader(header: string): number {
  const match = MULTIPLE.exec(header.trim())
  const word = match?.slice(1).find((part) => part !== undefined)
  return word === undefined ? 0 : POWERS[word.toLowerCase().replace('.', '')]!
}
