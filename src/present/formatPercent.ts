/** Keeps a number and its unit on one line. */
export const UNIT_SPACE = '\u00A0'
const MINUS = '\u2212'
/** Below this a whole percent would say too little. */
const ONE_DIGIT_BELOW = 0.1

/** A fraction as a percentage: `46 %`, and with one decimal below 10 % (`8.4 %`). */
export function formatPercent(fraction: number): string {
  return `${percentNumber(fraction)}${UNIT_SPACE}%`
}

/** The number alone, for intervals that name the unit once. */
export function percentNumber(fraction: number, decimals?: 0 | 1): string {
  const small = Math.abs(fraction) < ONE_DIGIT_BELOW - 0.0005 && fraction !== 0
  return signed((fraction * 100).toFixed(decimals ?? (small ? 1 : 0)).replace(/\.0$/, ''))
}

/** A change as a percentage with its sign: `+46 %`, `−38 %`, `0 %`. */
export function formatChange(fraction: number): string {
  const text = formatPercent(fraction)
  return fraction > 0 && !/^0\u00A0/.test(text) ? `+${text}` : text
}

/** A difference of two chances in points: `+21 pts`, `−3 pts`. */
export function formatPoints(difference: number): string {
  const points = difference * 100
  const text = signed(points.toFixed(Math.abs(points) < 0.95 && points !== 0 ? 1 : 0))
  const shown = text.replace(/^\u22120(\.0)?$/, '0').replace(/^0\.0$/, '0')
  return `${points > 0 && shown !== '0' ? '+' : ''}${shown}${UNIT_SPACE}pts`
}

function signed(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? '0' : text.replace('-', MINUS)
}
