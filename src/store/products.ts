import type { ImportedAmount, ProductRow } from '../contract/records.ts'
import { newestUpTo } from './newestUpTo.ts'
import { storedAmount } from './storedAmount.ts'
import { attributesFromText, attributesToText } from './storedAttributes.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Writes products under a batch; gives their number. */
export function insertProducts(db: WritableWorkbook, batchId: number, rows: Iterable<ProductRow>): number {
  const statement = db.prepare(
    `INSERT INTO product (batch_id, line, name, family, list_price, currency, attributes)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  let count = 0
  for (const { line, name, family, listPrice, attributes } of rows) {
    const price = [listPrice?.minor ?? null, listPrice?.currency ?? null]
    statement.run(batchId, line, name, family, ...price, attributesToText(attributes))
    count++
  }
  return count
}

/**
 * Products of the active imports by name, as the newest import up to and including `asOf` (`YYYY-MM-DD`) that lists them has them, else the first
 * one after it; without `asOf` the newest of all.
 */
export function productsByName(db: ReadableWorkbook, asOf?: string): Map<string, ProductRow> {
  const rows = db
    .prepare(
      `SELECT b.as_of AS batchAsOf, p.line, p.name, p.family, p.list_price, p.currency, p.attributes
       FROM product p JOIN import_batch b ON b.id = p.batch_id AND b.active = 1
       ORDER BY b.as_of, b.id, p.id`,
    )
    .all() as {
    batchAsOf: string
    line: number
    name: string
    family: string | null
    list_price: number | null
    currency: string | null
    attributes: string
  }[]
  return new Map(
    newestUpTo(rows, asOf).map(({ line, name, family, list_price, currency, attributes }) => [
      name,
      {
        line,
        name,
        family,
        listPrice: storedAmount(list_price, currency),
        attributes: attributesFromText(attributes),
      },
    ]),
  )
}

/** List price by product name, as `productsByName` has it; a product without a price is missing from the map. */
export function productListPrices(
  db: ReadableWorkbook,
  asOf?: string,
): Map<string, NonNullable<ImportedAmount>> {
  const prices = new Map<string, NonNullable<ImportedAmount>>()
  for (const [name, { listPrice }] of productsByName(db, asOf)) if (listPrice) prices.set(name, listPrice)
  return prices
}
