import type { RecordKind } from '../contract/records.ts'

/** What a file holds, as a screen names it. */
export const KIND_WORDS: Record<RecordKind, string> = {
  deals: 'Deals',
  leads: 'Leads',
  'stage-history': 'Stage history',
  activities: 'Activities',
  accounts: 'Accounts',
  products: 'Products',
  people: 'People',
  targets: 'Targets',
  measures: 'Measures',
}
