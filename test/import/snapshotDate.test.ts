import fc from 'fast-check'
import { expect, it } from 'vitest'
import { snapshotDate } from '../../src/import/snapshotDate.ts'

it.each([
  'deals_2026-10-31.csv',
  'Deals 31.10.2026.xlsx',
  'pipeline-20261031 (1).csv',
  'Opportunities 2026 Oct 31',
  'Opportunities 31-Oct-2026.csv',
  'Opportunities Oct 31, 2026.csv',
  'October_31st_2026.csv',
  '31 october 2026 deals.csv',
  'Pipeline 31. Oktober 2026.xlsx',
  'negocios 31 de octubre de 2026.csv',
  'affaires_31-oct.-2026.csv',
  'deals 2026_10_31.csv',
  'deals-10-31-2026.csv',
  'deals 31_10_2026.csv',
  '2026.10.31 deals.csv',
  'report20261031142530.csv',
  'report-20261031T142530Z.csv',
  'hubspot-crm-exports-all-deals-2026-10-31-1.csv',
  'deals 2026-10-31 14-25-30.csv',
  // Python: datetime(2026, 10, 31, tzinfo=timezone.utc).timestamp() * 1000
  'export_1793404800000.json',
  'deals_2026-10-31 (copy of 2026-10-31).csv',
])('%s is of 2026-10-31', (name) => expect(snapshotDate(name)).toBe('2026-10-31'))

it('reads dots day first, and two equal numbers whatever stands between them', () => {
  expect(snapshotDate('Deals 03.04.2026.csv')).toBe('2026-04-03')
  expect(snapshotDate('Deals 04-04-2026.csv')).toBe('2026-04-04')
})

it.each([
  'deals.csv',
  'deals 2026.csv',
  'deals 2026-10.csv',
  'deals Oct 2026.csv',
  'FY2026 Q4 pipeline.csv',
  'deals 03-04-2026.csv',
  'deals 03_04_2026 final.csv',
  'deals 2026-02-30.csv',
  'deals 31.11.2026.csv',
  'deals 20261331.csv',
  'deals 2026-10-01 to 2026-10-31.csv',
  'deals 31-10-26.csv',
  'deals 1234567890123456.csv',
  'deals 18991031.csv',
  '006Hs00001ABCde.csv',
  'marketing 31 2026.csv',
  'march2026.csv',
  '2026 deals 31.csv',
])('%s states no day', (name) => expect(snapshotDate(name)).toBeNull())

it('reads accents however they are written', () => {
  for (const form of ['NFC', 'NFD'])
    expect(snapshotDate('affaires 31 août 2026.csv'.normalize(form))).toBe('2026-08-31')
})

it('finds every day in every unambiguous form', () => {
  const names = fc.constantFrom('deals', 'Q3 pipeline', 'my report', '')
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(names, days, (name, date) => {
      const day = date.toISOString().slice(0, 10)
      const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
      const [y, m, d] = day.split('-')
      for (const form of [
        day,
        `${y}${m}${d}`,
        `${y} ${month} ${d}`,
        `${Number(d)} ${month} ${y}`,
        `${d}.${m}.${y}`,
      ])
        expect(snapshotDate(`${name} ${form}.csv`)).toBe(day)
    }),
  )
})
