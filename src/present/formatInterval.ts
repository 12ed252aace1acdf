import { percentNumber, UNIT_SPACE } from './formatPercent.ts'

const EN_DASH = '\u2013'
/** Below these ends, or when narrower than this, both ends are written with one decimal: whole percents would say too little. */
const FINE_LOW = 0.1
const FINE_HIGH = 0.25
const FINE_WIDTH = 0.025

/** An interval of fractions in percent, its unit named once: `31–60 %`, `7.6–9.3 %`. */
export function formatInterval(low: number, high: number): string {
  const fine = (low < FINE_LOW && high < FINE_HIGH) || high - low < FINE_WIDTH
  const ends = [low, high].map((end) => (fine ? (end * 100).toFixed(1) : percentNumber(end, 0)))
  const whole = ends.every((end) => end.endsWith('.0'))
  const [from, to] = whole ? ends.map((end) => end.slice(0, -2)) : ends
  return from === to ? `${from}${UNIT_SPACE}%` : `${from}${EN_DASH}${to}${UNIT_SPACE}%`
}
