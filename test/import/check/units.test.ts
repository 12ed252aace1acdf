import { expect, it } from 'vitest'
import { checkAll } from '../checkAll.ts'

const minorOf = (csv: string) =>
  (checkAll(csv, 'deals').rows as { amount: { minor: number } | null }[]).map(({ amount }) => amount?.minor)

it('reads amounts in the unit that their column names, and says so', () => {
  const csv = 'Deal ID,Stage,Amount (k€)\nD1,Demo,12\nD2,Demo,1.5\nD3,Demo,2M\n'
  expect(minorOf(csv)).toEqual([1_200_000, 150_000, 200_000_000])
  const { warnings } = checkAll(csv, 'deals')
  expect(warnings.find(({ code }) => code === 'amounts-multiplied')?.message).toBe(
    '"Amount (k€)" is in thousands: its values are multiplied by 1,000.',
  )
})

it('tells of IDs that a spreadsheet cut short', () => {
  const csv = 'Deal ID,Stage\n1.23457E+15,Demo\n1234567890123450000,Demo\n0012,Demo\nD-1,Demo\n'
  const warning = checkAll(csv, 'deals').warnings.find(({ code }) => code === 'digits-lost')
  expect(warning?.count).toBe(2)
})

it('takes dates of the years 1900 to 2199', () => {
  const days = ['1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01']
  const csv = `Deal ID,Stage,Created Date\n${days.map((day, index) => `D${index},Demo,${day}`).join('\n')}\n`
  const { rows, rejects } = checkAll(csv, 'deals')
  expect(rows.map(({ createdOn }) => createdOn)).toEqual(['1900-01-01', '2199-12-31'])
  expect(rejects.map(({ code, row }) => [code, row])).toEqual([
    ['bad-date', 2],
    ['bad-date', 5],
  ])
})
