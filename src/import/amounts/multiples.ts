/** Thousand, million, billion; German Tausend, Million, Milliarde; Indian lakh and crore. */
const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  t: 3,
  tsd: 3,
  thousand: 3,
  thousands: 3,
  '000': 3,
  '000s': 3,
  m: 6,
  mn: 6,
  mm: 6,
  mio: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  mrd: 9,
  billion: 9,
  billions: 9,
  lakh: 5,
  lakhs: 5,
  cr: 7,
  crore: 7,
  crores: 7,
}

/** Pattern of the multiples that a column's name states beside a currency or in brackets. */
export const NAMED_MULTIPLE = String.raw`thousands?|000s?|millions?|billions?|Tsd\.?|Mio\.?|Mrd\.?|MM|mn|bn|k|K`
/** One letter that is a unit of something else where no currency stands beside it: months, minutes, tonnes. */
export const LETTER_MULTIPLE = 'M|T'

/** Power of ten that a word for a multiple stands for, such as 6 for `Mio.`; the word must be a known one. */
export function powerOf(multiple: string): number {
  return POWERS[multiple.toLowerCase().replace('.', '')]!
}
