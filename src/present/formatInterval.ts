import { percentNumber, UNIT_SPACE } from './formatPercent.ts'

const EN_DASH = '\u2013'

/** An interval of fractions in percent, its unit named once: `31–60 %`. */
export function formatInterval(low: number, high: number): string {
  const [from, to] = [percentNumber(low), percentNumber(high)]
  return from === to ? `${from}${UNIT_SPACE}%` : `${from}${EN_DASH}${to}${UNIT_SPACE}%`
}
