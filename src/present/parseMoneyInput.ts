import { currencyExponent } from '../contract/currencyExponent.ts'
import { accepted, type Entry, refused } from './entry.ts'

const SHAPE = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([kmb]?)$/i
const ZEROS: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, b: 9 }
const SYMBOLS = /[$€£¥]/g

/** Reads `2.8M`, `$2,800,000`, `310k` into whole minor units, by digits and not by floating point. */
export function parseMoneyInput(text: string, currency: string): Entry<number> {
  const bare = text
    .trim()
    .replace(new RegExp(currency, 'i'), '')
    .replace(SYMBOLS, '')
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace('\u2212', '-')
  const match = SHAPE.exec(bare)
  if (!match) return refused('Write an amount such as 2.8M, 310k or 2,800,000.')
  const [, sign, whole = '', decimals = '', suffix = ''] = match
  const shift = currencyExponent(currency) + (ZEROS[suffix.toLowerCase()] ?? 0)
  const digits = decimals.replace(/0+$/, '')
  if (digits.length > shift)
    return refused(`${currency} has no smaller unit than that; write fewer decimals.`)
  const minorUnits = Number(whole.replaceAll(',', '') + digits.padEnd(shift, '0'))
  if (!Number.isSafeInteger(minorUnits)) return refused('That amount is too large to keep exactly.')
  return accepted(sign ? -minorUnits || 0 : minorUnits)
}
