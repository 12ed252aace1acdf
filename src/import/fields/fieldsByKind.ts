import type { RecordKind } from '../../contract/records.ts'
import { ACCOUNT_FIELDS } from './accountFields.ts'
import { ACTIVITY_FIELDS } from './activityFields.ts'
import { DEAL_FIELDS } from './dealFields.ts'
import type { KindFields } from './field.ts'
import { LEAD_FIELDS } from './leadFields.ts'
import { MEASURE_FIELDS } from './measureFields.ts'
import { PEOPLE_FIELDS } from './peopleFields.ts'
import { PRODUCT_FIELDS } from './productFields.ts'
import { STAGE_HISTORY_FIELDS } from './stageHistoryFields.ts'
import { TARGET_FIELDS } from './targetFields.ts'

/** The fields that a file of each kind can feed. */
export const FIELDS_BY_KIND: Readonly<Record<RecordKind, KindFields>> = {
  deals: DEAL_FIELDS,
  leads: LEAD_FIELDS,
  'stage-history': STAGE_HISTORY_FIELDS,
  activities: ACTIVITY_FIELDS,
  accounts: ACCOUNT_FIELDS,
  products: PRODUCT_FIELDS,
  people: PEOPLE_FIELDS,
  targets: TARGET_FIELDS,
  measures: MEASURE_FIELDS,
}
