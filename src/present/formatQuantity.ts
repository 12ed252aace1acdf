import type { Assumption } from '../contract/planning.ts'
import { accepted, type Entry, refused } from './entry.ts'
import { formatCount } from './formatCount.ts'
import { formatInterval } from './formatInterval.ts'
import { formatMoney } from './formatMoney.ts'
import { formatPercent } from './formatPercent.ts'
import { parseMoneyInput } from './parseMoneyInput.ts'
import { parsePercentInput } from './parsePercentInput.ts'

type Unit = Assumption['unit']

const threeDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })
const PLAIN_NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/

/** An assumption's value with its unit: `13 %`, `$24,100`, `57 days`, `1.04`. Money is in minor units. */
export function formatQuantity(value: number, unit: Unit, currency: string): string {
  switch (unit) {
    case 'fraction':
      return formatPercent(value)
    case 'money':
      return formatMoney(value, currency)
    case 'days':
      return `${formatCount(value)} ${value === 1 ? 'day' : 'days'}`
    case 'count':
      return formatCount(value)
    case 'ratio':
    case 'rate':
      return threeDigits.format(value)
  }
}

/** An assumption's range, its unit named once. */
export function formatQuantityRange(low: number, high: number, unit: Unit, currency: string): string {
  if (unit === 'fraction') return formatInterval(low, high)
  const from = formatQuantity(low, unit, currency)
  const to = formatQuantity(high, unit, currency)
  return from === to ? to : `${unit === 'days' ? formatCount(low) : from}–${to}`
}

/** Reads a typed value of the given unit; the counterpart of `formatQuantity`. */
export function parseQuantityInput(text: string, unit: Unit, currency: string): Entry<number> {
  if (unit === 'fraction') return parsePercentInput(text, { min: 0, max: 1 })
  if (unit === 'money') return parseMoneyInput(text, currency)
  const bare = text.replace(/days?$/i, '').replace(/[\s\u00A0]/g, '')
  if (!PLAIN_NUMBER.test(bare)) return refused('Write a number such as 57 or 1.04.')
  const value = Number(bare.replaceAll(',', ''))
  return value < 0 ? refused('Write a number of at least 0.') : accepted(value)
}
