/** Cosines and minus sines of the whole turn in n parts, and the order of reversed bits; kept, for lengths are few. */
interface Turn {
  readonly cosines: Float64Array
  readonly sines: Float64Array
  readonly reversed: Int32Array
}

const turns = new Map<number, Turn>()

/**
 * In-place discrete Fourier transform X[m] = sum over j of x[j] exp(-2 pi i j m / n). `re` and `im` have the same
 * length n, a power of two (else a RangeError). Cost: n log n.
 * Source: Cooley and Tukey (1965), Mathematics of Computation 19, 297-301; two levels of radix 2 at a time, decimation in time.
 */
export function fourierTransform(re: Float64Array, im: Float64Array): void {
  const n = re.length
  if (n === 0 || (n & (n - 1)) !== 0 || im.length !== n) {
    throw new RangeError(
      `a Fourier transform needs two arrays of one power of two, not ${n} and ${im.length}`,
    )
  }
  const turn = turnOf(n)
  reverseBits(re, im, turn.reversed)
  let half = 1
  // An odd number of levels begins with one of its own.
  if ((31 - Math.clz32(n)) % 2 === 1) {
    for (let low = 0; low < n; low += 2) {
      const r = re[low + 1]!
      const i = im[low + 1]!
      re[low + 1] = re[low]! - r
      im[low + 1] = im[low]! - i
      re[low]! += r
      im[low]! += i
    }
    half = 2
  }
  for (; half < n; half <<= 2) twoLevels(re, im, half, turn)
}

// Butterflies of span `half` and of twice that, in one pass over memory.
function twoLevels(re: Float64Array, im: Float64Array, half: number, { cosines, sines }: Turn): void {
  const n = re.length
  const stride = n / (4 * half)
  for (let k = 0, inner = 0, outer = 0; k < half; k++, inner += 2 * stride, outer += stride) {
    const c1 = cosines[inner]!
    const s1 = sines[inner]!
    const c2 = cosines[outer]!
    const s2 = sines[outer]!
    for (let a = k; a < n; a += 4 * half) {
      const b = a + half
      const c = b + half
      const d = c + half
      const br = re[b]! * c1 - im[b]! * s1
      const bi = re[b]! * s1 + im[b]! * c1
      const dr = re[d]! * c1 - im[d]! * s1
      const di = re[d]! * s1 + im[d]! * c1
      const ar = re[a]! + br
      const ai = im[a]! + bi
      const er = re[a]! - br
      const ei = im[a]! - bi
      const cr = re[c]! + dr
      const ci = im[c]! + di
      const fr = re[c]! - dr
      const fi = im[c]! - di
      const gr = cr * c2 - ci * s2
      const gi = cr * s2 + ci * c2
      // The outer turn a quarter further on: times -i.
      const hr = fr * s2 + fi * c2
      const hi = fi * s2 - fr * c2
      re[a] = ar + gr
      im[a] = ai + gi
      re[c] = ar - gr
      im[c] = ai - gi
      re[b] = er + hr
      im[b] = ei + hi
      re[d] = er - hr
      im[d] = ei - hi
    }
  }
}

function turnOf(n: number): Turn {
  let turn = turns.get(n)
  if (turn === undefined) {
    const cosines = new Float64Array(n >> 1)
    const sines = new Float64Array(n >> 1)
    const reversed = new Int32Array(n)
    for (let k = 0; k < n >> 1; k++) {
      cosines[k] = Math.cos((2 * Math.PI * k) / n)
      sines[k] = -Math.sin((2 * Math.PI * k) / n)
    }
    for (let i = 1; i < n; i++) reversed[i] = (reversed[i >> 1]! >> 1) | ((i & 1) * (n >> 1))
    turn = { cosines, sines, reversed }
    turns.set(n, turn)
  }
  return turn
}

function reverseBits(re: Float64Array, im: Float64Array, reversed: Int32Array): void {
  for (let i = 0; i < reversed.length; i++) {
    const j = reversed[i]!
    if (i >= j) continue
    const r = re[i]!
    re[i] = re[j]!
    re[j] = r
    const m = im[i]!
    im[i] = im[j]!
    im[j] = m
  }
}
