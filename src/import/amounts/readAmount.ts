import { currencyExponent } from '../../contract/currencyExponent.ts'
import type { ImportedAmount } from '../../contract/records.ts'
import { agreesWith, currencyOf } from './currencyOf.ts'
import { type DecimalMark, numberParts, plainDecimal } from './decimalText.ts'
import { plainMinor } from './plainMinor.ts'
import { shiftDecimal } from './shiftDecimal.ts'

/** How the amounts of one column are written. */
export interface AmountColumn {
  readonly mark: DecimalMark
  /** Power of ten that the column's name states, for cells that state none. */
  readonly power: number
  /** Currency that the column's name states; null when it states none. */
  readonly currency: string | null
  /** Currency of amounts that state none; null when the workbook's isn't known yet (two decimal places then). */
  readonly workbookCurrency: string | null
}

/** Why a cell gives no amount: it is none, can't be kept exactly, or bears another currency than the row states. */
export type AmountProblem = 'no-amount' | 'too-large' | 'other-currency'

/**
 * The amount in a trimmed cell, in minor units. Its currency is the one that the row states (`stated`), else the cell, else the
 * column's name; null when none does.
 */
export function readAmount(
  cell: string,
  { mark, power, currency: named, workbookCurrency }: AmountColumn,
  stated: string | null,
): NonNullable<ImportedAmount> | AmountProblem {
  const fallback = stated ?? named
  const usual = plainMinor(cell, mark, currencyExponent(fallback ?? workbookCurrency) + power)
  if (usual !== -1) return { minor: usual, currency: fallback }
  const parts = numberParts(cell)
  const plain = parts && plainDecimal(parts.digits, mark)
  if (!parts || plain === null || parts.power < 0) return 'no-amount'
  let currency = fallback
  if (parts.currency !== null) {
    const beside = currencyOf(parts.currency)
    if (beside === null) return 'no-amount'
    if (stated !== null && !agreesWith(parts.currency, stated)) return 'other-currency'
    currency = stated ?? beside
  }
  const minor = shiftDecimal(plain, currencyExponent(currency ?? workbookCurrency) + (parts.power || power))
  if (minor === null) return 'too-large'
  return { minor: parts.negative && minor !== 0 ? -minor : minor, currency }
}
