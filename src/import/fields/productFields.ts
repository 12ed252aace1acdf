import { field, type KindFields } from './field.ts'

const telling = { telling: true }

/** Fields of a products file, one row for each product with its list price. */
export const PRODUCT_FIELDS: KindFields = {
  kind: 'products',
  label: 'products',
  words: ['product'],
  needs: [['name'], ['listPrice', 'family']],
  fields: [
    field(
      'name',
      'product',
      'id',
      ['product', 'product name', 'name', 'item', 'sku', 'product code', 'produkt'],
      { required: true },
    ),
    field(
      'family',
      'family',
      'text',
      ['family', 'product family', 'series', 'product line', 'category', 'product category'],
      telling,
    ),
    field(
      'listPrice',
      'list price',
      'money',
      ['list price', 'sales price', 'unit price', 'price', 'listenpreis', 'preis'],
      telling,
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
