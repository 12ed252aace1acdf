import { field, type KindFields } from './field.ts'
import { CURRENCY_NAMES, OWNER_NAMES } from './sharedNames.ts'

/** Fields of a targets file, one row for each period and team or owner; neither of the two means the whole company. */
export const TARGET_FIELDS: KindFields = {
  kind: 'targets',
  label: 'targets',
  words: ['target', 'quota', 'goal', 'ziel', 'objecti', 'objetiv', 'cuota', 'meta'],
  objects: ['target', 'quota', 'goal'],
  needs: [['period'], ['amount']],
  signs: [],
  fields: [
    field(
      'period',
      'period',
      'text',
      [
        ...['period', 'quarter', 'month', 'fiscal period', 'target period', 'fiscal quarter', 'fiscal year'],
        'year',
      ],
      { required: true, telling: true },
    ),
    field('team', 'team', 'text', [
      ...['team', 'team name', 'sales team', 'region', 'territory', 'sales region', 'group'],
    ]),
    field('owner', 'owner', 'text', [...OWNER_NAMES, 'user', 'employee', 'name']),
    field(
      'amount',
      'target',
      'money',
      [
        ...['target', 'target amount', 'quota', 'quota amount', 'goal', 'sales target', 'sales quota'],
        ...['bookings target', 'revenue target', 'amount', 'value'],
      ],
      { required: true, telling: true, guessed: true },
    ),
    field('currency', 'currency', 'currency', CURRENCY_NAMES, { guessed: true }),
  ],
}
