import { currencyExponent } from '../contract/currencyExponent.ts'

const LOCALE = 'en-US'
/** From here on a short amount is written in millions. */
const COMPACT_FROM_MAJOR = 1_000_000
const COMPACT_DIGITS = 3

export interface MoneyStyle {
  /** Three digits, as a sentence needs them: $2.94M, $411,000. */
  readonly compact?: boolean
  /** With its cents, for sums that are checked against each other. */
  readonly exact?: boolean
}

/** An amount of minor units as people read it: `$310,000`. Rounded to whole major units unless asked for exactly. */
export function formatMoney(minorUnits: number, currency: string, style: MoneyStyle = {}): string {
  const digits = currencyExponent(currency)
  const major = minorUnits / 10 ** digits
  const whole = style.exact ? major : Math.round(major)
  const shown = style.compact ? Number(whole.toPrecision(COMPACT_DIGITS)) : whole
  const asMillions = (style.compact ?? false) && Math.abs(shown) >= COMPACT_FROM_MAJOR
  const format = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    ...(asMillions
      ? {
          notation: 'compact',
          minimumSignificantDigits: COMPACT_DIGITS,
          maximumSignificantDigits: COMPACT_DIGITS,
        }
      : {
          minimumFractionDigits: style.exact ? digits : 0,
          maximumFractionDigits: style.exact ? digits : 0,
        }),
  })
  return format.format(shown === 0 ? 0 : shown)
}
