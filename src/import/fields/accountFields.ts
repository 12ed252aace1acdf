import { field, type KindFields } from './field.ts'

/** Fields of an accounts file, one row for each customer. */
export const ACCOUNT_FIELDS: KindFields = {
  kind: 'accounts',
  label: 'accounts',
  words: ['account', 'company', 'customer', 'organization'],
  needs: [['name'], ['industry', 'country']],
  fields: [
    field(
      'name',
      'account',
      'id',
      [
        'account',
        'account name',
        'company name',
        'company',
        'organization',
        'organization name',
        'organisation',
        'customer',
        'client',
        'name',
      ],
      { required: true },
    ),
    field('industry', 'industry', 'text', ['industry', 'sector', 'vertical', 'branche'], { telling: true }),
    field('country', 'country', 'text', [
      'country',
      'billing country',
      'office location',
      'country region',
      'location',
      'land',
    ]),
  ],
}
