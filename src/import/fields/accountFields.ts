import { field, type KindFields } from './field.ts'
import { ACCOUNT_NAMES } from './sharedNames.ts'

/** Fields of an accounts file, one row for each customer. */
export const ACCOUNT_FIELDS: KindFields = {
  kind: 'accounts',
  label: 'accounts',
  words: ['account', 'company', 'customer', 'organization', 'organisation', 'billing'],
  objects: [
    ...['account', 'company', 'customer', 'client', 'organization', 'organisation', 'kunde', 'firma'],
    ...['entreprise', 'compte', 'empresa', 'cuenta', 'conta', 'cliente'],
  ],
  needs: [['name'], ['industry', 'country']],
  signs: [],
  fields: [
    field('name', 'account', 'id', [...ACCOUNT_NAMES, 'name'], { required: true }),
    field('industry', 'industry', 'text', ['industry', 'sector', 'vertical', 'industry sector', 'branch'], {
      telling: true,
    }),
    field('country', 'country', 'text', [
      ...['country', 'billing country', 'country region', 'office location', 'country code'],
      ...[
        'billing country code',
        'country of address',
        'address country',
        'headquarters',
        'shipping country',
        'location',
      ],
    ]),
  ],
}
