import { type DealState, dealsAsOf } from '../../store/deals.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { rememberedFacts } from '../remembered.ts'
import { asKnownThen } from './asKnownThen.ts'

/** Days whose deals are kept: the newest, and the two that a comparison looks at. All deals of a day may take much memory. */
const KEPT_DAYS = 3

/** Every deal as it was known on a day, its imported activities among what was known, read once for one state of the workbook. */
export function dealStates(db: ReadableWorkbook, asOf: string): readonly DealState[] {
  return rememberedFacts(db, ['deals', asOf], () => asKnownThen(db, dealsAsOf(db, asOf), asOf), KEPT_DAYS)
}
