import type { Lever } from '../../../model/forecast/levers.ts'
import { formatLeverValue } from '../../../present/describeLever.ts'
import { accepted, type Entry, refused } from '../../../present/entry.ts'
import { parseMoneyInput } from '../../../present/parseMoneyInput.ts'
import { parsePercentInput } from '../../../present/parsePercentInput.ts'
import { GREATEST_MULTIPLIER, LEAST_MULTIPLIER } from '../../controls/LeverControl.tsx'

const RELATIVE = /^\s*[+\u2212-].*%\s*$/
const COUNT = /^\d+(\.\d+)?$/

/** Reads a typed lever, as a value (`1,240`, `8.4 %`, `$24k`, `57 days`) or a change (`+20 %`), into a multiplier. */
export function parseLever(text: string, lever: Lever, today: number, currency: string): Entry<number> {
  const multiplier = RELATIVE.test(text) ? relative(text) : absolute(text, lever, today, currency)
  if (!multiplier.ok) return multiplier
  const highest =
    lever === 'conversion' && today > 0 ? Math.min(GREATEST_MULTIPLIER, 1 / today) : GREATEST_MULTIPLIER
  if (multiplier.value >= LEAST_MULTIPLIER && multiplier.value <= highest) return multiplier
  const [from, to] = [LEAST_MULTIPLIER, highest].map((factor) =>
    formatLeverValue(lever, today * factor, currency),
  )
  return refused(`Write a value from ${from} to ${to}.`)
}

function relative(text: string): Entry<number> {
  const change = parsePercentInput(text)
  return change.ok ? accepted(1 + change.value) : change
}

function absolute(text: string, lever: Lever, today: number, currency: string): Entry<number> {
  const value =
    lever === 'conversion'
      ? parsePercentInput(text)
      : lever === 'size'
        ? parseMoneyInput(text, currency)
        : parseCount(text)
  if (!value.ok) return value
  return today > 0 ? accepted(value.value / today) : refused("Today's value is zero: nothing to change from.")
}

function parseCount(text: string): Entry<number> {
  const digits = text.replace(/days?|a month/g, '').replace(/[\s,\u00A0]/g, '')
  return COUNT.test(digits)
    ? accepted(Number(digits))
    : refused('Write a number such as 1,240, or a change such as +20 %.')
}
