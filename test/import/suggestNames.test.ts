import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { suggestNames } from '../../src/import/suggestNames.ts'

const suggest = (names: Record<string, number>, known: string[]) =>
  suggestNames('product', new Map(Object.entries(names)), known).map(({ from, to }) => [from, to])

describe('suggestNames', () => {
  it('finds another spelling of a known name and says how many rows it concerns', () => {
    expect(
      suggestNames(
        'product',
        new Map([
          ['GTXPro', 1480],
          ['GTX Basic', 3],
        ]),
        ['GTX Pro', 'GTX Basic'],
      ),
    ).toEqual([
      {
        id: 'same-product:GTXPro',
        code: 'similar-name',
        field: 'product',
        from: 'GTXPro',
        to: 'GTX Pro',
        rows: 1480,
        reason:
          '"GTXPro" stands in 1,480 rows and is but for case, spaces or punctuation the known product "GTX Pro"',
      },
    ])
  })
  it('lets longer names differ by a letter or two, short ones not at all', () => {
    expect(
      suggest({ 'Acme Corporaton': 1, Kim: 1, 'zurich insurence gruop': 1 }, [
        'Acme Corporation',
        'Tim',
        'Zurich Insurance Group',
      ]),
    ).toEqual([['Acme Corporaton', 'Acme Corporation']])
  })
  it('never joins names that differ in a number', () => {
    expect(
      suggest({ 'Model Series 2000': 1, 'Plan-1 Business': 4 }, ['Model Series 3000', 'Plan 11 Business']),
    ).toEqual([])
  })
  it('leaves alone what fits two names equally well', () => {
    expect(suggest({ 'Northwind Limite': 1 }, ['Northwind Limited', 'Northwind Limites'])).toEqual([])
    expect(suggest({ acme: 1 }, ['ACME', 'Acme'])).toEqual([])
  })
})

it('finds what comparing every name with every other finds', () => {
  const letter = fc.constantFrom('a', 'b', 'c', '1')
  const name = fc.string({ unit: letter, minLength: 6, maxLength: 18 })
  // Known names with up to two letters changed, left out or put in.
  const slip = fc.tuple(fc.nat(17), fc.constantFrom('', 'a', 'b', '1'), fc.nat(1))
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.array(slip, { maxLength: 2 }),
      (known, slips) => {
        const from = slips.reduce(
          (text, [at, put, cut]) => text.slice(0, at) + put + text.slice(at + cut),
          known[0]!,
        )
        const all = suggestNames('product', new Map([[from, 1]]), known).map(({ to }) => to)
        const oneByOne = [...new Set(known)].flatMap((one) => {
          const [match] = suggestNames('product', new Map([[from, 1]]), [one])
          return match ? [{ to: match.to, slips: distance(from, one) }] : []
        })
        const near = [...new Set(known)].filter((one) => isNear(from, one))
        expect(oneByOne.map(({ to }) => to)).toEqual(
          known.includes(from) ? oneByOne.map(({ to }) => to) : near,
        )
        const least = Math.min(...oneByOne.map((match) => match.slips))
        const best = oneByOne.filter((match) => match.slips === least).map(({ to }) => to)
        expect(all).toEqual(known.includes(from) || best.length !== 1 ? [] : best)
      },
    ),
    { numRuns: 2000 },
  )
})

/** The rule itself: one slip from 8 letters on, two from 14 on, in names with the same digits. */
function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  const digits = (text: string) => (text.match(/\d+/g) ?? []).join()
  return digits(a) === digits(b) && distance(a, b) <= (shorter >= 14 ? 2 : shorter >= 8 ? 1 : 0)
}
