import type { ImportWarning } from '../../contract/importing.ts'
import type { FileReview } from '../../contract/importReview.ts'
import type { ImportedAmount } from '../../contract/records.ts'
import { counted } from '../counted.ts'

/** Counts the rows with an amount by its currency. */
export class CurrencyCounts {
  private readonly rows = new Map<string | null, number>()

  add(amount: ImportedAmount): void {
    if (amount !== null) this.rows.set(amount.currency, (this.rows.get(amount.currency) ?? 0) + 1)
  }

  /** The most frequent first; null for amounts that state none. */
  currencies(): FileReview['currencies'] {
    return [...this.rows].map(([code, rows]) => ({ code, rows })).sort((a, b) => b.rows - a.rows)
  }

  warnings(): ImportWarning[] {
    const stated = this.currencies().filter(({ code }) => code !== null)
    if (stated.length < 2) return []
    const count = stated.reduce((sum, { rows }) => sum + rows, 0)
    const [main, other] = stated
    const list = stated.map(({ code, rows }) => `${code} ${rows.toLocaleString('en-US')}`).join(', ')
    const warnings = [
      {
        code: 'several-currencies',
        count,
        message: `Amounts in ${stated.length} currencies (${list}): never added up as they stand. Give a rate on the Assumptions screen, or import a measures file with ${main!.code}/${other!.code}.`,
      },
    ]
    const missing = this.rows.get(null) ?? 0
    if (missing > 0) {
      const message = `${counted(missing, 'amount')} without a currency in a file of several: read in the workbook's currency. Fill in the currency.`
      warnings.push({ code: 'currency-missing', count: missing, message })
    }
    return warnings
  }
}
