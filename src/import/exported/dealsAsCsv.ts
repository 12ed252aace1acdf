import Papa from 'papaparse'
import { currencyExponent } from '../../contract/currencyExponent.ts'
import type { DealRow, ImportedAmount } from '../../contract/records.ts'
import { columnOf, type DealField, FIRST_FIELDS, LAST_FIELD } from './dealColumns.ts'
import { safeCell } from './safeCell.ts'

/** Tells Excel that the file is Unicode. */
const BYTE_ORDER_MARK = '\uFEFF'
const NEWLINE = '\r\n'
/** Rows of one piece of text. */
const STRETCH = 1_000

/**
 * Deals as CSV in pieces of text: UTF-8 with a mark, commas, a column for each field and for each of `attributes`, a missing value as
 * an empty cell. Amounts are decimals with the digits of their currency, or of `currency` where they name none; dates are
 * `YYYY-MM-DD`. Texts and column names are made safe for spreadsheets by `safeCell`. Read by `asExported`, the same rows come back.
 */
export function* dealsAsCsv(
  deals: Iterable<DealRow>,
  attributes: readonly string[],
  currency: string,
): Generator<string> {
  yield BYTE_ORDER_MARK +
    lines([[...FIRST_FIELDS.map(columnOf), ...attributes.map(safeCell), columnOf(LAST_FIELD)]])
  let rows: string[][] = []
  for (const deal of deals) {
    const own = deal.attributes
    rows.push([
      ...FIRST_FIELDS.map((field) => cellOf(deal, field, currency)),
      ...attributes.map((name) => (Object.hasOwn(own, name) ? safeCell(own[name]!) : '')),
      cellOf(deal, LAST_FIELD, currency),
    ])
    if (rows.length < STRETCH) continue
    yield lines(rows)
    rows = []
  }
  if (rows.length > 0) yield lines(rows)
}

function lines(rows: readonly string[][]): string {
  return Papa.unparse(rows as string[][], { newline: NEWLINE }) + NEWLINE
}

function cellOf(deal: DealRow, field: DealField, currency: string): string {
  if (field === 'amount') return amountCell(deal.amount, currency)
  if (field === 'currency') return deal.amount?.currency ?? ''
  return safeCell(deal[field] ?? '')
}

function amountCell(amount: ImportedAmount, currency: string): string {
  if (amount === null) return ''
  const digits = currencyExponent(amount.currency ?? currency)
  const text = String(Math.abs(amount.minor)).padStart(digits + 1, '0')
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return amount.minor < 0 ? `-${whole}` : whole
}
