import { beforeAll, describe, expect, it } from 'vitest'
import { fileProfile } from '../../../src/contract/profiling.ts'
import { loadDanfo } from '../../../src/import/profile/danfo.ts'
import { profileTable } from '../../../src/import/profile/profileTable.ts'
import { tableOf } from '../tableOf.ts'

/** Loading danfo.js takes half a second, and several on a busy machine. */
const LOADING = 60_000
beforeAll(async () => void (await loadDanfo()), LOADING)

describe('profileTable', () => {
  it('describes numbers, dates, texts and empty columns, missing values left out', async () => {
    const csv =
      'n,d,t,e\n3,2026-02-01,b,\n1,2026-01-01,a,\n2,,a,\n10.5,2026-03-01,constructor,\n,2026-03-01,10 seats,\n'
    const profile = await profileTable('x.csv', tableOf(csv))
    expect(fileProfile.parse(profile)).toEqual(profile)
    const [numbers, dates, texts, empty] = profile.columns
    // numpy 2.4.6: x=[3,1,2,10.5]; np.mean(x), np.std(x, ddof=1), np.percentile(x, [25, 50, 75])
    expect(numbers).toMatchObject({
      type: 'number',
      count: 4,
      missing: 1,
      distinct: 4,
      mean: 4.125,
      min: 1,
      p25: 1.75,
      median: 2.5,
      p75: 4.875,
      max: 10.5,
      top: [],
    })
    expect(numbers!.sd).toBeCloseTo(4.327720724199595, 12)
    expect(dates).toMatchObject({
      type: 'date',
      count: 4,
      missing: 1,
      distinct: 3,
      min: '2026-01-01',
      max: '2026-03-01',
      mean: null,
    })
    expect(texts).toMatchObject({
      type: 'text',
      distinct: 4,
      top: [
        { value: 'a', count: 2 },
        { value: 'b', count: 1 },
        { value: 'constructor', count: 1 },
        { value: '10 seats', count: 1 },
      ],
    })
    expect(empty).toMatchObject({ type: 'empty', count: 0, missing: 5, distinct: 0, min: null })
  })

  it('calls a column text in which one cell is no number', async () => {
    const { columns } = await profileTable('x.csv', tableOf('n\n1\n2\nthree\n'))
    expect(columns[0]).toMatchObject({ type: 'text', mean: null })
  })

  it('rests on an even sample above the given number of rows, and says so', async () => {
    const csv = `n\n${Array.from({ length: 1000 }, (_, row) => row).join('\n')}\n`
    const profile = await profileTable('x.csv', tableOf(csv), 100)
    expect(profile).toMatchObject({ rows: 1000, sampledRows: 100 })
    expect(profile.columns[0]).toMatchObject({ count: 100, min: 9, max: 999, mean: 504 })
    expect(await profileTable('x.csv', tableOf(csv), 100)).toEqual(profile)
  })

  it('counts the numbers beyond the fences, one on a fence not among them', async () => {
    // numpy 2.4.6: np.percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 30], [25, 75]) = 3.25, 7.75; fences 3.25 - 6.75 and 7.75 + 6.75
    const { columns } = await profileTable('x.csv', tableOf('n\n1\n2\n3\n4\n5\n6\n7\n8\n9\n30\n'))
    expect(columns[0]!.outliers).toEqual({ count: 1, low: -3.5, high: 14.5 })
    // Quartiles 1 and 3, fences -2 and 6.
    const onFence = await profileTable('x.csv', tableOf('n\n-2\n1\n2\n3\n6\n'))
    expect(onFence.columns[0]!.outliers).toEqual({ count: 0, low: -2, high: 6 })
    const texts = await profileTable('x.csv', tableOf('t\na\nb\n'))
    expect(texts.columns[0]!.outliers).toBeNull()
  })

  it('has no standard deviation of one number', async () => {
    const { columns } = await profileTable('x.csv', tableOf('n\n5\n'))
    expect(columns[0]).toMatchObject({ mean: 5, sd: null, p25: 5, median: 5 })
  })
})

describe('loadDanfo', () => {
  it('counts names that a plain object or parseInt would spoil', async () => {
    const danfo = await loadDanfo()
    expect([...danfo.countValues(['__proto__', '2026-01-01', '2026-01-02', '7', '2026-01-01'])]).toEqual([
      ['__proto__', 1],
      ['2026-01-01', 2],
      ['2026-01-02', 1],
      ['7', 1],
    ])
    expect([...danfo.countValues([])]).toEqual([])
  })
})
