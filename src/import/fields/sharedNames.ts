/** Names of columns that mean the same in files of several kinds. */

/** ISO 4217 code of the row's amount. */
export const CURRENCY_NAMES = [
  'currency',
  'currency code',
  'currency iso code',
  'deal currency code',
  'deal currency',
  'amount currency',
  'currency of value',
  'transaction currency',
  'transactioncurrencyid',
]

/** The person who is responsible for the row. */
export const OWNER_NAMES = [
  'owner',
  'owner name',
  'owner full name',
  'sales agent',
  'sales rep',
  'sales representative',
  'rep',
  'rep name',
  'salesperson',
  'seller',
  'account executive',
  'account manager',
  'assigned to',
  'assigned to user',
  'assignee',
  'responsible',
  'hubspot owner',
  'hubspot owner id',
  'owner alias',
  'owner email',
  'owner id',
]

/** The customer. */
export const ACCOUNT_NAMES = [
  'account',
  'account name',
  'company',
  'company name',
  'company account',
  'organization',
  'organization name',
  'organisation',
  'organisation name',
  'customer',
  'customer name',
  'client',
  'client name',
  'potential customer',
  'associated company',
  'primary associated company',
  'parent account',
]

/** The same as a key of another system. */
export const ACCOUNT_KEYS = [
  'account id',
  'customer id',
  'company id',
  'organization id',
  'org id',
  'hubspot company id',
  'associated company ids',
  'associated company id',
]
