import { agreesWith, currencyOf } from './currencyOf.ts'
import { powerOf } from './multiples.ts'

/** Which character stands before the fraction. */
export type DecimalMark = 'point' | 'comma'

/** A number cell taken apart: what is left is digits and marks. */
export interface NumberParts {
  /** Digits with `.`, `,`, `'` or spaces between them, no sign. */
  readonly digits: string
  readonly negative: boolean
  /** Power of ten to multiply by: 3 for K, 6 for M, 9 for B, -2 for a percent sign, the exponent of `1.2E+05`. */
  readonly power: number
  /** Currency symbol or code beside the number, as written. */
  readonly currency: string | null
}

/** Longer cells are texts, whatever they start with. */
const LONGEST_NUMBER = 48
/** Space, no-break space, figure space, thin space, narrow no-break space: all of them stand between thousands. */
const SPACES = ' \\u00a0\\u2007\\u2009\\u202f'
const SIGNED = /^([-+−])?\s*(.*?)\s*([-−])?$/
const UNIT = String.raw`[A-Za-z]{2,3}\$?|[A-Z]{0,2}\p{Sc}|\p{Sc}[A-Z]{2}|zł|Kč`
const SUFFIX = String.raw`k|K|m|M|mn|mm|MM|bn|B|[Tt]sd\.?|[Mm]io\.?|[Mm]rd\.?|[Cc]rores?|[Cc]r\.?|[Ll]akhs?`
const CELL = new RegExp(
  String.raw`^(${UNIT})?\s*([-+−])?\s*(\d[\d.,'’${SPACES}]*|[.,]\d+)\s*(?:(%)|(${SUFFIX})(?![A-Za-z]))?\s*(${UNIT})?$`,
  'u',
)
/** Units that several currencies share: a number all the same, in a currency that isn't known. */
const SHARED_UNITS = new Set(['kr', 'rs'])

/** Digits with at most one mark: the usual case. */
const BARE = /^\d+(?:[.,]\d+)?$/
/** Also Unicode's own: what `.` in a pattern doesn't match (ECMA-262, LineTerminator). */
const LINE_BREAK = /[\n\r\u2028\u2029]/
/** As Excel writes large and small numbers. */
const SCIENTIFIC = /^([-+])?(\d(?:[.,]\d+)?)[eE]([-+]?\d{1,2})$/
/** No cents, as written in Central Europe: `5.000,-`. */
const NO_CENTS = /(\d)[.,](?:--|[-–—])(?=$|[^\d])/u
/** `$ (1,234)`: the currency stands before the parentheses. */
const CURRENCY_THEN_PARENTHESES = new RegExp(String.raw`^(${UNIT})\s*\((.*)\)$`, 'u')

/**
 * Takes a number cell apart: sign (also parentheses or a trailing minus), currency, suffix, exponent. A word beside the digits
 * has to be a currency or a multiple, so that `col1` or `FY24` is no number. Null when it is no number.
 */
export function numberParts(cell: string): NumberParts | null {
  if (cell.length > LONGEST_NUMBER) return null
  if (BARE.test(cell)) return { digits: cell, negative: false, power: 0, currency: null }
  if (LINE_BREAK.test(cell)) return null
  const scientific = SCIENTIFIC.exec(cell)
  if (scientific) {
    const [, sign, digits, exponent] = scientific
    return { digits: digits!, negative: sign === '-', power: +exponent!, currency: null }
  }
  const { text, negative: enclosed } = withoutParentheses(cell.replace(NO_CENTS, '$1'))
  const signed = SIGNED.exec(text)!
  const leading = signed[1]
  const trailing = signed[3]
  const sign = leading ?? (trailing ? '-' : undefined)
  if (leading && trailing) return null
  if (enclosed && sign !== undefined && sign !== '+') return null
  const match = CELL.exec(sign === undefined ? text : signed[2]!)
  if (!match) return null
  const inner = match[2]
  if (inner && (enclosed || sign !== undefined)) return null
  const last = inner ?? sign
  const currency = unitOf(match[1], match[6])
  if (currency === undefined) return null
  const power = match[4] ? -2 : match[5] ? powerOf(match[5]) : 0
  const negative = enclosed || (last !== undefined && last !== '+')
  return { digits: match[3]!.trim(), negative, power, currency }
}

/** Parentheses mean a negative number; a currency before them is put inside. */
function withoutParentheses(cell: string): { text: string; negative: boolean } {
  if (cell.startsWith('(') && cell.endsWith(')')) return { text: cell.slice(1, -1).trim(), negative: true }
  const match = cell.endsWith(')') ? CURRENCY_THEN_PARENTHESES.exec(cell) : null
  return match ? { text: `${match[1]} ${match[2]!.trim()}`, negative: true } : { text: cell, negative: false }
}

/** The unit before or after the digits, the code where a symbol stands beside it; undefined where they are no currencies. */
function unitOf(before: string | undefined, after: string | undefined): string | null | undefined {
  for (const unit of [before, after])
    if (unit !== undefined && currencyOf(unit) === null && !SHARED_UNITS.has(unit.toLowerCase()))
      return undefined
  if (before === undefined || after === undefined) return before ?? after ?? null
  const code = currencyOf(after)
  if (code !== null && agreesWith(before, code)) return after
  const leadingCode = currencyOf(before)
  return leadingCode !== null && agreesWith(after, leadingCode) ? before : undefined
}

/** Thousands marks by three, or in the Indian way by two before the last three. */
const POINT_NUMBER = new RegExp(
  String.raw`^(?:\d+|\d{1,3}([,'’${SPACES}])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d*)?$|^\.\d+$`,
)
const COMMA_NUMBER = new RegExp(
  String.raw`^(?:\d+|\d{1,3}([.'’${SPACES}])\d{3}(?:\1\d{3})*)(?:,\d*)?$|^,\d+$`,
)

/** The digits as a plain decimal text such as `1234.56`; null when they can't be written so with this decimal mark. */
export function plainDecimal(digits: string, mark: DecimalMark): string | null {
  if (!(mark === 'point' ? POINT_NUMBER : COMMA_NUMBER).test(digits)) return null
  const [whole, fraction] = digits.split(mark === 'point' ? '.' : ',') as [string, string | undefined]
  const plain = whole.replace(/\D/g, '') || '0'
  return fraction ? `${plain}.${fraction}` : plain
}
