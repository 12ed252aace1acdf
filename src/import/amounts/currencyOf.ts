/** Symbols that one currency alone, or one by far before others, is written with. */
const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '₪': 'ILS',
  '฿': 'THB',
}
/** Currencies besides the US dollar that write a bare `$`. */
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'CLP', 'COP', 'ARS', 'TWD'])
const CODES = new Set(Intl.supportedValuesOf('currency'))

/** ISO 4217 code that a symbol or a code in any case stands for; null when unknown. A bare `$` is taken as US dollars. */
export function currencyOf(text: string): string | null {
  if (CODES.has(text)) return text
  if (Object.hasOwn(SYMBOLS, text)) return SYMBOLS[text]!
  const code = text.toUpperCase()
  return CODES.has(code) ? code : null
}

/** Whether a symbol or code beside a number may stand for the currency that another column names. */
export function agreesWith(symbol: string, code: string): boolean {
  return (
    currencyOf(symbol) === code || (symbol === '$' && DOLLARS.has(code)) || (symbol === '¥' && code === 'CNY')
  )
}

const IN_HEADER = /[([]\s*([A-Za-z]{3}|[A-Z]{0,2}[$€£¥₹₩])\s*[)\]]|(?:^|\s)([A-Z]{3}|[$€£¥₹₩])$/

/** The currency that a column's name states, such as `Amount (EUR)`; null when it states none. */
export function currencyInHeader(header: string): string | null {
  const match = IN_HEADER.exec(header.trim())
  return match ? currencyOf(match[1] ?? match[2]!) : null
}
