/** Which character stands before the fraction. */
export type DecimalMark = 'point' | 'comma'

/** A number cell taken apart: what is left is digits and marks. */
export interface NumberParts {
  /** Digits with `.`, `,`, `'` or spaces between them, no sign. */
  readonly digits: string
  readonly negative: boolean
  /** Power of ten that a suffix stands for: 3 for K, 6 for M, 9 for B, -2 for a percent sign. */
  readonly power: number
  /** Currency symbol or code beside the number, as written. */
  readonly currency: string | null
}

/** Longer cells are texts, whatever they start with. */
const LONGEST_NUMBER = 48
const SIGNED = /^([-+−])?\s*(.*?)\s*(-)?$/
const UNIT = String.raw`[A-Za-z]{2,3}\$?|[$€£¥₹₩₽₺₫₪฿]|[A-Z]{1,2}\$`
const CELL = new RegExp(
  String.raw`^(${UNIT})?\s*([-+−])?\s*(\d[\d.,'’ \u00a0\u202f]*|[.,]\d+)\s*(?:(%)|(k|K|m|M|mn|mm|MM|bn|B)(?![A-Za-z]))?\s*(${UNIT})?$`,
)
const POWERS: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mm: 6, b: 9, bn: 9 }

/** Digits with at most one mark: the usual case. */
const BARE = /^\d+(?:[.,]\d+)?$/

/** Takes a number cell apart: sign (also parentheses or a trailing minus), currency, suffix. Null when it is no number. */
export function numberParts(cell: string): NumberParts | null {
  if (cell.length > LONGEST_NUMBER) return null
  if (BARE.test(cell)) return { digits: cell, negative: false, power: 0, currency: null }
  if (cell.includes('\n') || cell.includes('\r')) return null
  let text = cell
  let negative = false
  if (text.startsWith('(') && text.endsWith(')')) {
    negative = true
    text = text.slice(1, -1).trim()
  }
  const signed = SIGNED.exec(text)!
  if (signed[1] || signed[3]) {
    if ((negative && signed[1] !== '+') || (signed[1] && signed[3])) return null
    negative = negative || signed[1] !== '+'
    text = signed[2]!
  }
  const match = CELL.exec(text)
  if (!match) return null
  if (match[2]) {
    if (negative || signed[1]) return null
    negative = match[2] !== '+'
  }
  if (match[1] && match[6]) return null
  const power = match[4] ? -2 : match[5] ? POWERS[match[5].toLowerCase()]! : 0
  return { digits: match[3]!.trim(), negative, power, currency: match[1] ?? match[6] ?? null }
}

/** Thousands marks by three, or in the Indian way by two before the last three. */
const POINT_NUMBER =
  /^(?:\d+|\d{1,3}([,'’ \u00a0\u202f])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d*)?$|^\.\d+$/
const COMMA_NUMBER = /^(?:\d+|\d{1,3}([.'’ \u00a0\u202f])\d{3}(?:\1\d{3})*)(?:,\d*)?$|^,\d+$/

/** The digits as a plain decimal text such as `1234.56`; null when they can't be written so with this decimal mark. */
export function plainDecimal(digits: string, mark: DecimalMark): string | null {
  if (!(mark === 'point' ? POINT_NUMBER : COMMA_NUMBER).test(digits)) return null
  const [whole, fraction] = digits.split(mark === 'point' ? '.' : ',') as [string, string | undefined]
  const plain = whole.replace(/\D/g, '') || '0'
  return fraction ? `${plain}.${fraction}` : plain
}
