import { normalPdf } from '../../probability/normalPdf.ts'

/** Cells per unit of probit; with six-point interpolation chances and cumulants are then right to some 5e-9 (measured). */
const CELLS_PER_UNIT = 16
/** Points a deal is spread over. */
const SPREAD = 6

/**
 * Deals gathered on an even grid of probits: any sum over deals of g(amount) f(probit) with a smooth f is a sum over `probits`
 * of gathered g times f, because each deal is spread over six cells by the weights of Lagrange interpolation.
 */
export interface ProbitCells {
  readonly probits: Float64Array
  /** First cell and the six weights of every deal, in parallel with the deals. */
  readonly first: Int32Array
  readonly weights: Float64Array
}

/** Lays the grid over `probits`. Cost: linear. */
export function probitCells(probits: Float64Array): ProbitCells {
  let low = Infinity
  let high = -Infinity
  for (const probit of probits) {
    low = Math.min(low, probit)
    high = Math.max(high, probit)
  }
  const begin = Math.floor(low * CELLS_PER_UNIT) - SPREAD / 2 + 1
  const count = probits.length === 0 ? 0 : Math.floor(high * CELLS_PER_UNIT) + SPREAD / 2 - begin + 1
  const first = new Int32Array(probits.length)
  const weights = new Float64Array(SPREAD * probits.length)
  for (let i = 0; i < probits.length; i++) {
    const place = probits[i]! * CELLS_PER_UNIT
    const cell = Math.floor(place)
    first[i] = cell - SPREAD / 2 + 1 - begin
    setWeights(weights, SPREAD * i, place - cell)
  }
  return {
    probits: Float64Array.from({ length: count }, (_, b) => (begin + b) / CELLS_PER_UNIT),
    first,
    weights,
  }
}

// Lagrange's polynomials on -2, -1, 0, 1, 2, 3 at t in [0, 1).
function setWeights(weights: Float64Array, at: number, t: number): void {
  const a = t + 2
  const b = t + 1
  const d = t - 1
  const e = t - 2
  const f = t - 3
  weights[at] = (-b * t * d * e * f) / 120
  weights[at + 1] = (a * t * d * e * f) / 24
  weights[at + 2] = (-a * b * d * e * f) / 12
  weights[at + 3] = (a * b * t * e * f) / 12
  weights[at + 4] = (-a * b * t * d * f) / 24
  weights[at + 5] = (a * b * t * d * e) / 120
}

/** Adds `value` of deal i to its cells in `sums`, whose entries are `stride` apart from `offset` on. */
export function gather(
  cells: ProbitCells,
  i: number,
  value: number,
  sums: Float64Array,
  stride: number,
  offset: number,
): void {
  let at = cells.first[i]! * stride + offset
  for (let n = SPREAD * i; n < SPREAD * (i + 1); n++, at += stride) sums[at]! += cells.weights[n]! * value
}

/** Fisher information on the factor in one full outcome at z: sum of p'^2 / (p (1 - p)); `counts` are deals per cell. */
export function informationAt(
  cells: ProbitCells,
  counts: Float64Array,
  z: number,
  correlation: number,
  cdf: (x: number) => number,
): number {
  const scale = 1 / Math.sqrt(1 - correlation)
  const shift = Math.sqrt(correlation) * scale
  let sum = 0
  for (let b = 0; b < counts.length; b++) {
    const x = scale * cells.probits[b]! + shift * z
    const spread = cdf(x) * cdf(-x)
    const density = normalPdf(x)
    if (spread > 1e-300) sum += (counts[b]! * density * density) / spread
  }
  return shift * shift * Math.max(0, sum)
}
