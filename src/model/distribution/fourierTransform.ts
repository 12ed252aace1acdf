/**
 * In-place discrete Fourier transform X[m] = sum over j of x[j] exp(-2 pi i j m / n). `re` and `im` have the same
 * length n, a power of two (else a RangeError). Cost: n log n.
 * Source: Cooley and Tukey (1965), Mathematics of Computation 19, 297-301; radix 2, decimation in time.
 */
export function fourierTransform(re: Float64Array, im: Float64Array): void {
  const n = re.length
  if (n === 0 || (n & (n - 1)) !== 0 || im.length !== n) {
    throw new RangeError(
      `a Fourier transform needs two arrays of one power of two, not ${n} and ${im.length}`,
    )
  }
  reverseBits(re, im)
  const cosines = new Float64Array(n >> 1)
  const sines = new Float64Array(n >> 1)
  for (let k = 0; k < n >> 1; k++) {
    cosines[k] = Math.cos((2 * Math.PI * k) / n)
    sines[k] = -Math.sin((2 * Math.PI * k) / n)
  }
  for (let half = 1; half < n; half <<= 1) {
    const stride = n / (2 * half)
    for (let block = 0; block < n; block += 2 * half) {
      for (let k = 0, twiddle = 0; k < half; k++, twiddle += stride) {
        const low = block + k
        const high = low + half
        const c = cosines[twiddle]!
        const s = sines[twiddle]!
        const tr = re[high]! * c - im[high]! * s
        const ti = re[high]! * s + im[high]! * c
        re[high] = re[low]! - tr
        im[high] = im[low]! - ti
        re[low]! += tr
        im[low]! += ti
      }
    }
  }
}

function reverseBits(re: Float64Array, im: Float64Array): void {
  const n = re.length
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; (j & bit) !== 0; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      const r = re[i]!
      re[i] = re[j]!
      re[j] = r
      const m = im[i]!
      im[i] = im[j]!
      im[j] = m
    }
  }
}
