import { percentNumber, UNIT_SPACE } from './formatPercent.ts'

const EN_DASH = '\u2013'
/** Below these ends both are written with one decimal, so that a narrow interval stays one. */
const FINE_LOW = 0.1
const FINE_HIGH = 0.25

/** An interval of fractions in percent, its unit named once: `31–60 %`, `7.6–9.3 %`. */
export function formatInterval(low: number, high: number): string {
  const fine = low < FINE_LOW && high < FINE_HIGH
  const [from, to] = [low, high].map((end) => (fine ? (end * 100).toFixed(1) : percentNumber(end, 0)))
  return from === to ? `${from}${UNIT_SPACE}%` : `${from}${EN_DASH}${to}${UNIT_SPACE}%`
}
