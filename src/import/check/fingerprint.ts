/** Odd 32-bit multipliers with well mixed bits, from MurmurHash3 (Appleby 2011, public domain) and xxHash32 (Collet 2012, BSD). */
const M1 = 0xcc9e2d51
const M2 = 0x1b873593
const M3 = 0x85ebca6b
const M4 = 0x9e3779b1
/** One more than the number of UTF-16 units. */
const UNITS = 0x10001

/**
 * Fingerprint of texts in 64 or 128 bits, read one after another: each step rotates and multiplies, as in MurmurHash3. Among a
 * million rows the chance that two of them share 128 bits by accident is below 1e-26.
 */
export class Fingerprint {
  a = 0
  b = 0
  c = 0
  d = 0

  /** Takes all four words, for what has to be told apart by the print alone. */
  ofText(text: string): void {
    let a = M4
    let b = M3
    let c = M2
    let d = M1
    const { length } = text
    for (let at = 0; at < length; at += 2) {
      const two = text.charCodeAt(at) | (at + 1 < length ? text.charCodeAt(at + 1) << 16 : 0)
      a = Math.imul(((a << 5) | (a >>> 27)) ^ two, M1)
      b = Math.imul(((b << 7) | (b >>> 25)) ^ two, M2)
      c = Math.imul(((c << 11) | (c >>> 21)) ^ two, M3)
      d = Math.imul(((d << 13) | (d >>> 19)) ^ two, M4)
    }
    // The length tells a text from the same one with a NUL behind it.
    a ^= length
    d ^= length
    this.a = finish(a)
    this.b = finish(b)
    this.c = finish(c)
    this.d = finish(d)
  }

  /** Takes `a` and `b` alone, enough to compare rows that share a key; four characters a step, as a row has hundreds. */
  ofCells(cells: readonly string[]): void {
    let a = M4
    let b = M3
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index]!
      const { length } = cell
      let at = 0
      for (; at + 3 < length; at += 4) {
        const x = cell.charCodeAt(at) | (cell.charCodeAt(at + 1) << 16)
        const y = cell.charCodeAt(at + 2) | (cell.charCodeAt(at + 3) << 16)
        a ^= x
        a = (Math.imul((a << 13) | (a >>> 19), M1) + b) | 0
        b ^= y
        b = (Math.imul((b << 17) | (b >>> 15), M2) + a) | 0
      }
      // The rest of the cell and its length in one step of its own kind, so that cells can't run together.
      let rest = 0
      for (; at < length; at++) rest = Math.imul(rest, UNITS) + cell.charCodeAt(at) + 1
      a ^= rest
      a = (Math.imul((a << 11) | (a >>> 21), M3) + b) | 0
      b ^= length
      b = (Math.imul((b << 7) | (b >>> 25), M4) + a) | 0
    }
    this.a = finish(a)
    this.b = finish(b)
  }
}

/** Spreads the last characters over all bits (the finalizer of MurmurHash3). */
function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
