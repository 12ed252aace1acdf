import type { WorkbookInfo } from '../contract/workbooks.ts'
import { batches, newestFactDate } from '../store/batches.ts'
import { leadsAsOf } from '../store/leads.ts'
import { targetsOf } from '../store/targets.ts'
import type { ReadableWorkbook } from '../store/workbookHandle.ts'
import { dealStates } from './deals/dealStates.ts'
import { remembered } from './remembered.ts'

/** How much the workbook holds on its newest date. */
export function countsOf(db: ReadableWorkbook): WorkbookInfo['counts'] {
  return remembered(db, ['counts'], () => count(db))
}

function count(db: ReadableWorkbook): WorkbookInfo['counts'] {
  const newest = newestFactDate(db) ?? ''
  const deals = dealStates(db, newest)
  return {
    deals: deals.length,
    openDeals: deals.filter(({ outcome }) => outcome === 'open').length,
    leads: leadsAsOf(db, newest).length,
    targets: targetsOf(db).length,
    batches: batches(db).filter(({ active }) => active).length,
  }
}
