import { LETTER_MULTIPLE, NAMED_MULTIPLE } from './multiples.ts'

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
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '₸': 'KZT',
  '₡': 'CRC',
  '₵': 'GHS',
  '₾': 'GEL',
  '₼': 'AZN',
  zł: 'PLN',
  Kč: 'CZK',
  MX$: 'MXN',
  NT$: 'TWD',
  // As written in French.
  $US: 'USD',
  $CA: 'CAD',
  $AU: 'AUD',
  $NZ: 'NZD',
  $HK: 'HKD',
  $MX: 'MXN',
  '£GB': 'GBP',
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

const MULTIPLES = `${NAMED_MULTIPLE}|${LETTER_MULTIPLE}`
const MARKED = String.raw`[A-Za-z]{3}|[A-Z]{0,2}\p{Sc}`
/** In brackets with or without `in` or a multiple; as the last word; as the last part of an API name. */
const IN_HEADER = new RegExp(
  String.raw`[([]\s*(?:in\s+)?(?:${MULTIPLES})?\s*(${MARKED})\s*(?:${MULTIPLES})?\s*[)\]]|(?:^|\s)(?:${MULTIPLES})?([A-Z]{3}|[A-Z]{0,2}\p{Sc})$|_([a-z]{3})$`,
  'u',
)
/** Codes that are words in the names of columns. */
const WORDS = new Set(['ALL', 'TOP', 'TRY', 'CUP'])

/** The currency that a column's name states, such as `Amount (EUR)`, `Umsatz in €`, `amount_usd`; null when it states none. */
export function currencyInHeader(header: string): string | null {
  const match = IN_HEADER.exec(header.trim())
  if (!match) return null
  const code = currencyOf(match[1] ?? match[2] ?? match[3]!)
  return code !== null && match[1] === undefined && WORDS.has(code) ? null : code
}
