import { currencyExponent } from '../../contract/currencyExponent.ts'
import type { ImportedAmount } from '../../contract/records.ts'
import { typedAssumptions } from '../../store/assumptions.ts'
import { measureNames, measureSeries } from '../../store/measures.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'

/** Key of the assumption that holds a typed exchange rate. */
export function exchangeRateKey(currency: string): string {
  return `exchange-rate.${currency}`
}

/** Converts amounts to one currency at the rates known on a day. */
export interface Exchange {
  readonly currency: string
  /** Day of the rates, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Units of the target currency for one of `currency`; null when no rate is known. */
  readonly rate: (currency: string) => { value: number; source: 'typed' | 'imported' | 'same' } | null
  /** The rate that the imported series give, whatever was typed; null when they have none. */
  readonly imported: (currency: string) => number | null
  /** Minor units of the target currency (not rounded); null when there is no rate. An unnamed currency is the target's. */
  readonly convert: (amount: NonNullable<ImportedAmount>) => number | null
}

/** Typed rates come first; else the newest value on or before the day of an imported series named like `EUR/USD`. */
export function exchangeTo(db: ReadableWorkbook, currency: string, asOf: string): Exchange {
  const typed = new Map(typedAssumptions(db).map(({ key, value }) => [key, value]))
  const series = new Set(measureNames(db))
  const found = new Map<string, ReturnType<Exchange['rate']>>()
  const rate: Exchange['rate'] = (from) => {
    if (from === currency) return { value: 1, source: 'same' }
    if (!found.has(from)) found.set(from, lookUp(from))
    return found.get(from) ?? null
  }
  const lookUp = (from: string): ReturnType<Exchange['rate']> => {
    const own = typed.get(exchangeRateKey(from))
    if (own !== undefined) return { value: own, source: 'typed' }
    const value = imported(from)
    return value === null ? null : { value, source: 'imported' }
  }
  const imported = (from: string): number | null => {
    const straight = newest(`${from}/${currency}`)
    if (straight !== null) return straight
    const inverse = newest(`${currency}/${from}`)
    return inverse === null ? null : 1 / inverse
  }
  const newest = (name: string): number | null =>
    series.has(name) ? (measureSeries(db, name, asOf).at(-1)?.value ?? null) : null
  return {
    currency,
    asOf,
    rate,
    imported,
    convert: ({ minor, currency: from }) => {
      if (from === null) return minor
      const known = rate(from)
      return known === null
        ? null
        : minor * known.value * 10 ** (currencyExponent(currency) - currencyExponent(from))
    },
  }
}
