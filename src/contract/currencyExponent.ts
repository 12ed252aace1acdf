/** Currencies without minor units (ISO 4217 list one, minor unit 0). */
const WHOLE = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
/** Currencies with thousandths (ISO 4217 list one, minor unit 3). */
const THOUSANDTHS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** Decimal places between a currency's major and minor unit: 2 unless ISO 4217 says otherwise, 2 for an unknown currency (null). */
export function currencyExponent(currency: string | null): number {
  if (currency === null) return 2
  if (WHOLE.has(currency)) return 0
  return THOUSANDTHS.has(currency) ? 3 : 2
}
