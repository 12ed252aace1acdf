import { type ConditionalTable, NODES_ABREAST } from './conditionalTable.ts'

/** A node's product is given up, and counted as 0, once its modulus times its weight is below this. */
const NEGLIGIBLE = 1e-11
/** Factors between two looks at the moduli. */
const FACTORS_BETWEEN_LOOKS = 16

/**
 * Multiplies `re` and `im` (one entry a node, filled up to whole blocks) by the first `deals` deals' characteristic function
 * given each node, the product of 1 - p + p exp(i w a), from their cosines and sines at one frequency. Every
 * factor has modulus at most 1, so giving a block up once all four products are negligible is rigorous.
 */
export function conditionalProducts(
  table: ConditionalTable,
  deals: number,
  cosines: Float64Array,
  sines: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const { blocks, chances, weights } = table
  for (let block = 0; block < blocks; block++) {
    const first = block * NODES_ABREAST
    const w0 = weights[first]!
    const w1 = weights[first + 1]!
    const w2 = weights[first + 2]!
    const w3 = weights[first + 3]!
    let r0 = re[first]!
    let r1 = re[first + 1]!
    let r2 = re[first + 2]!
    let r3 = re[first + 3]!
    let i0 = im[first]!
    let i1 = im[first + 1]!
    let i2 = im[first + 2]!
    let i3 = im[first + 3]!
    let at = first * table.deals
    let i = 0
    while (true) {
      const dead =
        w0 * (Math.abs(r0) + Math.abs(i0)) < NEGLIGIBLE &&
        w1 * (Math.abs(r1) + Math.abs(i1)) < NEGLIGIBLE &&
        w2 * (Math.abs(r2) + Math.abs(i2)) < NEGLIGIBLE &&
        w3 * (Math.abs(r3) + Math.abs(i3)) < NEGLIGIBLE
      if (dead) r0 = r1 = r2 = r3 = i0 = i1 = i2 = i3 = 0
      if (dead || i === deals) break
      const stop = Math.min(deals, i + FACTORS_BETWEEN_LOOKS)
      for (; i < stop; i++, at += NODES_ABREAST) {
        const x = cosines[i]! - 1
        const y = sines[i]!
        let p = chances[at]!
        let fr = 1 + p * x
        let fi = p * y
        let next = r0 * fr - i0 * fi
        i0 = r0 * fi + i0 * fr
        r0 = next
        p = chances[at + 1]!
        fr = 1 + p * x
        fi = p * y
        next = r1 * fr - i1 * fi
        i1 = r1 * fi + i1 * fr
        r1 = next
        p = chances[at + 2]!
        fr = 1 + p * x
        fi = p * y
        next = r2 * fr - i2 * fi
        i2 = r2 * fi + i2 * fr
        r2 = next
        p = chances[at + 3]!
        fr = 1 + p * x
        fi = p * y
        next = r3 * fr - i3 * fi
        i3 = r3 * fi + i3 * fr
        r3 = next
      }
    }
    re[first] = r0
    im[first] = i0
    re[first + 1] = r1
    im[first + 1] = i1
    re[first + 2] = r2
    im[first + 2] = i2
    re[first + 3] = r3
    im[first + 3] = i3
  }
}
