import { expect, it } from 'vitest'
import { newestDate } from '../../src/import/newestDate.ts'
import { checkAll } from './checkAll.ts'

it('takes the newest date by which something had happened, over all files', () => {
  const deals = checkAll(
    'Deal ID,Stage,Created Date,Close Date,Expected Close Date\n1,Won,2026-01-01,2026-02-01,2026-09-01\n2,A,2026-01-03,,2027-01-01\n',
    'deals',
  )
  const leads = checkAll('Lead ID,Created Date\n1,2026-02-03\n', 'leads')
  const targets = checkAll('Period,Amount\n2027-Q4,5\n', 'targets')
  const newest = newestDate('deals', deals.rows)
  expect(newest).toBe('2026-02-01')
  expect(newestDate('leads', leads.rows, newest)).toBe('2026-02-03')
  expect(newestDate('targets', targets.rows, newest)).toBe('2026-02-01')
  expect(newestDate('targets', targets.rows)).toBeNull()
})
