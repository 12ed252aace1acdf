import { expect, it } from 'vitest'
import { isRecord } from '../../../src/import/reading/isRecord.ts'

const ROW = { line: 2, cells: ['1', 'Demo'], problem: null, aside: null } as const

it('takes rows of the width of the header that are whole and no asides', () => {
  const row = (change: object) => isRecord({ ...ROW, cells: [...ROW.cells], ...change }, 2)
  expect(row({})).toBe(true)
  expect(row({ cells: ['1'] })).toBe(false)
  expect(row({ problem: 'bad-quotes' })).toBe(false)
  expect(row({ aside: 'total-row' })).toBe(false)
})
