import { currencyOf } from '../amounts/currencyOf.ts'
import { clockText, SECONDS_A_DAY } from './clockText.ts'
import { plainNumber } from './plainNumber.ts'
import { serialDate } from './serialDate.ts'

/** A cell as the parser gives it: its type (text, number, flag, error), its value and the format it is shown in. */
export interface SheetCell {
  readonly t: string
  readonly v?: string | number | boolean
  readonly z?: string
}

/** How a number is to be read by its format. */
type NumberMeaning =
  | { readonly is: 'number'; readonly currency: string | null }
  | { readonly is: 'date' }
  | { readonly is: 'span' }

/** Error values by their code (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}
/** Of an error that this list doesn't know, such as #SPILL!. */
const OTHER_ERROR = '#ERROR!'

/**
 * Turns cells to the text that a good CSV export would hold: texts as they stand, numbers in full (`1234.5`, in a currency's
 * format `EUR 1234.5`), dates and times by the cell's format (`2024-03-31`, `2024-03-31 14:05:00`, `14:05:00`), flags as TRUE and
 * FALSE, errors as Excel shows them. A percentage is the fraction that the cell holds. No value is ''.
 */
export function cellReader(date1904: boolean): (cell: SheetCell | undefined) => string {
  const meanings = new Map<string, NumberMeaning>()

  function numberText(value: number, format: string): string {
    let meaning = meanings.get(format)
    if (!meaning) {
      meaning = meaningOf(format)
      meanings.set(format, meaning)
    }
    if (!Number.isFinite(value)) return ERRORS[36]!
    if (meaning.is === 'date') return serialDate(value, date1904) ?? plainNumber(value)
    if (meaning.is === 'span') return spanText(value)
    return meaning.currency === null ? plainNumber(value) : `${meaning.currency} ${plainNumber(value)}`
  }

  return (cell) => {
    const value = cell?.v
    if (cell?.t === 'e') return typeof value === 'number' ? (ERRORS[value] ?? OTHER_ERROR) : OTHER_ERROR
    if (value === undefined || value === null) return ''
    if (typeof value === 'number') return numberText(value, cell?.z ?? 'General')
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value
  }
}

/** Quoted and escaped letters, room left for a letter, repeated letters. */
const LITERALS = /"([^"]*)"|\\.|_.|\*./g
const SPAN = /\[(h+|m+|s+)\]/i
const CURRENCY = /\[\$([^\]-]+)(?:-[\da-f]+)?\]/i
const BRACKETS = /\[[^\]]*\]/g
/** Letters of a date or a time; General, percent and scientific formats have none of them. */
const DATE_LETTERS = /[ydhs]|m/i
const SYMBOL = /[$€£¥₹₩₽₺₫₪฿]/

function meaningOf(format: string): NumberMeaning {
  if (/^(general|@)$/i.test(format)) return { is: 'number', currency: null }
  const first = format.split(';')[0]!
  const bare = first.replace(LITERALS, '')
  if (SPAN.test(bare)) return { is: 'span' }
  const letters = bare.replace(BRACKETS, '').replace(/AM\/PM|A\/P/gi, 'h')
  if (DATE_LETTERS.test(letters.replace(/general/gi, ''))) return { is: 'date' }
  const symbol =
    CURRENCY.exec(first)?.[1] ?? SYMBOL.exec(first.replace(BRACKETS, ''))?.[0] ?? quotedCode(first)
  return { is: 'number', currency: symbol !== null && currencyOf(symbol.trim()) ? symbol.trim() : null }
}

/** A currency's code in quotes, as in `#,##0.00 "EUR"`. */
function quotedCode(format: string): string | null {
  for (const [, quoted] of format.matchAll(/"([^"]*)"/g)) if (/^\s*[A-Z]{3}\s*$/.test(quoted!)) return quoted!
  return null
}

/** Days as hours, minutes and seconds: 1.5 is `36:00:00`. */
function spanText(days: number): string {
  return `${days < 0 ? '-' : ''}${clockText(Math.round(Math.abs(days) * SECONDS_A_DAY))}`
}
