import { field, type KindFields } from './field.ts'

/** Fields of a targets file, one row for each period and team or owner; neither of the two means the whole company. */
export const TARGET_FIELDS: KindFields = {
  kind: 'targets',
  label: 'targets',
  words: ['target', 'quota', 'goal'],
  needs: [['period'], ['amount']],
  fields: [
    field(
      'period',
      'period',
      'text',
      ['period', 'quarter', 'month', 'fiscal period', 'target period', 'fiscal quarter', 'year', 'zeitraum'],
      { required: true, telling: true },
    ),
    field('team', 'team', 'text', ['team', 'team name', 'sales team', 'region', 'territory', 'group']),
    field('owner', 'owner', 'text', [
      'owner',
      'sales agent',
      'sales rep',
      'rep',
      'salesperson',
      'owner name',
      'name',
    ]),
    field(
      'amount',
      'target',
      'money',
      [
        'target',
        'target amount',
        'quota',
        'quota amount',
        'goal',
        'amount',
        'bookings target',
        'value',
        'ziel',
      ],
      { required: true, telling: true },
    ),
    field('currency', 'currency', 'currency', [
      'currency',
      'currency code',
      'currency iso code',
      'waehrung',
      'wahrung',
    ]),
  ],
}
