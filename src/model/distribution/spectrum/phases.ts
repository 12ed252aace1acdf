/** Steps by recurrence before cosines and sines are taken afresh; keeps their error below 1e-13. */
const REFRESH_EVERY = 256

/** cos(j step a) and sin(j step a) of every amount a, for one frequency number j at a time. */
export interface Phases {
  readonly cosines: Float64Array
  readonly sines: Float64Array
  moveTo(j: number): void
}

/** Phases of `amounts` at multiples of the angular frequency `step`. Moving from j to j + 1 is a rotation, cheap. */
export function phases(amounts: ArrayLike<number>, step: number): Phases {
  const count = amounts.length
  const cosines = new Float64Array(count).fill(1)
  const sines = new Float64Array(count)
  const stepCosines = new Float64Array(count)
  const stepSines = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    stepCosines[i] = Math.cos(step * amounts[i]!)
    stepSines[i] = Math.sin(step * amounts[i]!)
  }
  let at = 0
  function moveTo(j: number): void {
    if (j === at) return
    if (j === at + 1 && j % REFRESH_EVERY !== 0) {
      for (let i = 0; i < count; i++) {
        const c = cosines[i]!
        const s = sines[i]!
        cosines[i] = c * stepCosines[i]! - s * stepSines[i]!
        sines[i] = c * stepSines[i]! + s * stepCosines[i]!
      }
    } else {
      for (let i = 0; i < count; i++) {
        const angle = j * step * amounts[i]!
        cosines[i] = Math.cos(angle)
        sines[i] = Math.sin(angle)
      }
    }
    at = j
  }
  return { cosines, sines, moveTo }
}
