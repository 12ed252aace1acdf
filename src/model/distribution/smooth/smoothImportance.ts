import type { MixturePart } from '../mixture/conditionalMixture.ts'
import type { SmoothSpectrum } from './smoothConditional.ts'

/** Squared modulus of a factor that has vanished: its one frequency is passed over. */
const VANISHED = 1e-12

/** exp(i w_j a) of every amount on the circle of one length, filled as far as asked for. */
export interface SharedPhases {
  length: number
  phases: { readonly cosines: Float64Array; readonly sines: Float64Array }[]
}

/**
 * Adds `weight` times the importance of each deal at one node with a spectrum. Given the others R, it is P(goal - a <= R < goal);
 * their coefficients are phi / f with f = 1 - p + p exp(i w a), so the integral of their density from l to u is
 * (u - l) / L + sum of Re(phi / f (exp(-i w l) - exp(-i w u)) / (i pi j)), l and u from the start of the circle. R lies on the
 * circle from `start`, or from start - a for a likely deal; l and u are kept on it.
 */
export function smoothImportance(
  amounts: Float64Array,
  won: Float64Array,
  { start }: MixturePart,
  {
    spectrum: { re, im },
    rung,
  }: { readonly spectrum: SmoothSpectrum; readonly rung: { readonly length: number } },
  goal: number,
  weight: number,
  shared: SharedPhases,
  importance: Float64Array,
): void {
  const { length } = rung
  const y = goal - start
  const largest = amounts[0] ?? 0
  if (y + largest <= 0 || y - largest >= length) return
  if (shared.length !== length) {
    shared.length = length
    shared.phases = []
  }
  // Bit 0: the lower bound is the circle's start; bit 1: the upper one is its end; 4: nothing of R is in between.
  const kept = new Uint8Array(amounts.length)
  for (let i = 0; i < amounts.length; i++) {
    const a = amounts[i]!
    const from = won[i]! >= 0.5 ? -a : 0
    const low = Math.max(y - a, from)
    const high = Math.min(y, from + length)
    kept[i] = high <= low ? 4 : (low > y - a ? 1 : 0) + (high < y ? 2 : 0)
    if (high > low) importance[i]! += (weight * (high - low)) / length
  }
  for (let j = 1; j < re.length; j++) {
    if (re[j] === 0 && im[j] === 0) continue
    shared.phases[j] ??= phasesAt(amounts, (2 * Math.PI * j) / length)
    const { cosines, sines } = shared.phases[j]!
    const er = Math.cos((2 * Math.PI * j * y) / length)
    const ei = -Math.sin((2 * Math.PI * j * y) / length)
    // phi / (i pi j), times the weight.
    const kr = (weight * im[j]!) / (Math.PI * j)
    const ki = (-weight * re[j]!) / (Math.PI * j)
    const nr = kr * er - ki * ei
    const ni = kr * ei + ki * er
    for (let i = 0; i < amounts.length; i++) {
      const p = won[i]!
      const x = cosines[i]! - 1
      const s = sines[i]!
      const square = 1 + 2 * p * (1 - p) * x
      if (square < VANISHED) continue
      if (kept[i] === 0) importance[i]! += (nr * x * (1 - 2 * p) - ni * s) / square
      else if (kept[i] !== 4) {
        const edgeRe = p >= 0.5 ? cosines[i]! : 1
        const edgeIm = p >= 0.5 ? s : 0
        const lowRe = kept[i]! & 1 ? edgeRe : er * cosines[i]! - ei * s
        const lowIm = kept[i]! & 1 ? edgeIm : er * s + ei * cosines[i]!
        const dr = lowRe - (kept[i]! & 2 ? edgeRe : er)
        const di = lowIm - (kept[i]! & 2 ? edgeIm : ei)
        // Over f is times its conjugate over its square.
        const fr = 1 + p * x
        const fi = -p * s
        importance[i]! += (kr * (dr * fr - di * fi) - ki * (dr * fi + di * fr)) / square
      }
    }
  }
}

function phasesAt(amounts: Float64Array, w: number) {
  return { cosines: amounts.map((a) => Math.cos(w * a)), sines: amounts.map((a) => Math.sin(w * a)) }
}
