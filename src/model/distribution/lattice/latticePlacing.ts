/** Terms r^l / l below this end the series of log(1 + r x). */
const LEAST_TERM = 1e-10

/**
 * Adds a mass at `place` (in points, any sign), split over the two next to it, to a circular lattice of a
 * power of two points.
 */
export function put(lattice: Float64Array, place: number, mass: number): void {
  const cell = Math.floor(place)
  const share = place - cell
  const mask = lattice.length - 1
  lattice[cell & mask]! += mass * (1 - share)
  lattice[(cell + 1) & mask]! += mass * share
}

/**
 * Adds log(1 + r x) with x a unit mass at `place`: (-1)^(l+1) r^l / l times its l-th convolution power for every l that
 * counts; r at most 1/3. The powers of the split mass are exact, so its exponential is a distribution again.
 */
export function layDown(lattice: Float64Array, place: number, r: number): void {
  const cell = Math.floor(place)
  const share = place - cell
  const mask = lattice.length - 1
  lattice[cell & mask]! += r * (1 - share)
  lattice[(cell + 1) & mask]! += r * share
  let power = -r * r
  const powers = POWERS
  powers[0] = 1 - share
  powers[1] = share
  for (let l = 2; Math.abs(power) > LEAST_TERM * l; l++, power *= -r) {
    powers[l] = powers[l - 1]! * share
    for (let n = l - 1; n > 0; n--) powers[n] = powers[n]! * (1 - share) + powers[n - 1]! * share
    powers[0]! *= 1 - share
    const scale = power / l
    for (let n = 0; n <= l; n++) lattice[(l * cell + n) & mask]! += scale * powers[n]!
  }
}

/** r = 1/3 needs 20 powers. */
const POWERS = new Float64Array(40)

/** Convolves a circular lattice with 1 - p at 0 and p at `place`, split over two points, into `to`. */
export function foldIn(from: Float64Array, to: Float64Array, place: number, p: number): void {
  const cell = Math.floor(place)
  const share = place - cell
  const points = from.length
  const lost = 1 - p
  const near = p * (1 - share)
  const far = p * share
  const first = cell & (points - 1)
  let behind = from[points - first - 1]!
  if (first === 0) behind = from[points - 1]!
  // Points below `first` take from the circle's far end.
  for (let m = 0, at = points - first; m < first; m++, at++) {
    const here = from[at]!
    to[m] = lost * from[m]! + near * here + far * behind
    behind = here
  }
  for (let m = first, at = 0; m < points; m++, at++) {
    const here = from[at]!
    to[m] = lost * from[m]! + near * here + far * behind
    behind = here
  }
}

/**
 * Undoes `foldIn` for p at most 1/2: what was convolved with 1 - p at 0 and p at `place`. The circle's last `back` points are
 * its lowest. Solved from the end where nothing can come from, so errors do not grow.
 */
export function foldOut(masses: Float64Array, place: number, p: number, back: number): Float64Array {
  const result = new Float64Array(masses.length)
  const mask = masses.length - 1
  const cell = Math.floor(place)
  const share = place - cell
  const near = p * (1 - share)
  const far = p * share
  const rises = place >= 0
  // An amount within one point of 0 meets itself.
  const own = 1 - p + (cell === 0 ? near : 0) + (cell === -1 ? far : 0)
  const fromNear = cell === 0 ? 0 : near
  const fromFar = cell === -1 ? 0 : far
  let at = (rises ? -back : -back - 1) & mask
  for (let n = 0; n < masses.length; n++, at = (rises ? at + 1 : at - 1) & mask) {
    const others = fromNear * result[(at - cell) & mask]! + fromFar * result[(at - cell - 1) & mask]!
    result[at] = (masses[at]! - others) / own
  }
  return result
}
