import { field, type KindFields } from './field.ts'
import { CURRENCY_NAMES } from './sharedNames.ts'

const telling = { telling: true }

/** Fields of a products file, one row for each product with its list price. */
export const PRODUCT_FIELDS: KindFields = {
  kind: 'products',
  label: 'products',
  words: ['product', 'produkt', 'produit', 'produto'],
  objects: ['product', 'produkt', 'produit', 'producto', 'produto'],
  needs: [['name'], ['listPrice', 'family']],
  signs: [],
  fields: [
    field(
      'name',
      'product',
      'id',
      ['product', 'product name', 'item', 'item name', 'name', 'sku', 'product code'],
      {
        required: true,
      },
    ),
    field(
      'family',
      'family',
      'text',
      [
        ...['family', 'product family', 'series', 'product line', 'product category', 'product group'],
        'category',
      ],
      telling,
    ),
    field(
      'listPrice',
      'list price',
      'money',
      ['list price', 'sales price', 'unit price', 'standard price', 'retail price', 'price'],
      { telling: true, guessed: true },
    ),
    field('currency', 'currency', 'currency', CURRENCY_NAMES, { guessed: true }),
  ],
}
