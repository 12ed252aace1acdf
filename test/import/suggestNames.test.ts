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
