import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponentiate } from '../../../../src/model/distribution/lattice/exponentiate.ts'
import { foldIn, foldOut, layDown } from '../../../../src/model/distribution/lattice/latticePlacing.ts'

const POINTS = 64
const anyDeal = fc.record({
  place: fc.double({ min: -9, max: 9, noNaN: true }),
  p: fc.double({ min: 0.001, max: 0.25, noNaN: true }),
})

function folded(deals: readonly { place: number; p: number }[]): Float64Array {
  let masses = new Float64Array(POINTS)
  masses[0] = 1
  for (const { place, p } of deals) {
    const next = new Float64Array(POINTS)
    foldIn(masses, next, place, p)
    masses = next
  }
  return masses
}

test('laid down as logarithms or folded in one by one, deals make the same distribution', () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { minLength: 1, maxLength: 3 }), (deals) => {
      const measure = new Float64Array(POINTS)
      let log = 0
      for (const { place, p } of deals) {
        log += Math.log1p(-p)
        layDown(measure, place, p / (1 - p))
      }
      exponentiate(measure, new Float64Array(POINTS), log, 0, 1)
      folded(deals).forEach((mass, m) => {
        expect(Math.abs(measure[m]! - mass)).toBeLessThan(1e-9)
      })
    }),
  )
})

test('folding out undoes folding in, whatever the sign and size of the change', () => {
  fc.assert(
    fc.property(
      fc.array(anyDeal, { maxLength: 2 }),
      anyDeal,
      fc.constantFrom(1, 2),
      (others, deal, times) => {
        const p = deal.p * times
        const before = folded(others)
        const after = new Float64Array(POINTS)
        foldIn(before, after, deal.place, p)
        foldOut(after, deal.place, p, POINTS / 2).forEach((mass, m) => {
          expect(Math.abs(mass - before[m]!)).toBeLessThan(1e-12)
        })
      },
    ),
  )
})
