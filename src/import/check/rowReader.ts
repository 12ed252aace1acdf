import type { ImportedAmount } from '../../contract/records.ts'
import { currencyInHeader, currencyOf } from '../amounts/currencyOf.ts'
import { powerInHeader } from '../amounts/powerInHeader.ts'
import { type AmountColumn, readAmount } from '../amounts/readAmount.ts'
import { readNumber } from '../amounts/readNumber.ts'
import { type DateReading, isPlainIso, readDate } from '../dates/dateCell.ts'
import { EMPTY_LOOKUP, isMissingText, isMissingValue } from '../missingCell.ts'
import { readFlag } from '../readFlag.ts'
import { attributeNames } from './attributeNames.ts'
import { FIRST_YEAR, LAST_YEAR } from './dayNumber.ts'
import type { Conventions } from './decideConventions.ts'
import type { RowProblem } from './rowProblem.ts'
import { setAttribute } from './setAttribute.ts'
import { trimmedCell } from './trimmedCell.ts'

const EARLIEST_DATE = `${FIRST_YEAR}-01-01`
const LATEST_DATE = `${LAST_YEAR}-12-31`
/** Codes of causes that an empty cell doesn't cure, whatever the field. */
const INCURABLE = new Set(['missing-id', 'missing-date', 'unclear-outcome'])

/** Why a cell is no date, by how the dates of its column are written. */
const NO_DATE: Readonly<Record<DateReading, string>> = {
  iso: 'no date',
  'day-first': 'no date when read day first, as the other dates of the column',
  'month-first': 'no date when read month first, as the other dates of the column',
  'excel-serial': "no day number of a spreadsheet, as the column's other values",
  'epoch-seconds': "no number of seconds since 1970, as the column's other values",
  'epoch-milliseconds': "no number of milliseconds since 1970, as the column's other values",
}

/** What a row reader knows of its file. */
export interface ReaderSetting {
  readonly header: readonly string[]
  /** Place of the column that feeds each field. */
  readonly columns: ReadonlyMap<string, number>
  /** Places of columns that feed a field besides, such as dates of entering a stage: they are no attributes either. */
  readonly besides: readonly number[]
  /** Fields without which a row is rejected. */
  readonly required: ReadonlySet<string>
  readonly conventions: Conventions
  /** Currency of amounts that state none; null when the workbook's isn't known yet (two decimal places then). */
  readonly currency: string | null
}

/**
 * Reads the cells of one row after another by field. A missing value is null. The first thing wrong with a row is kept in
 * `problem`, and the row must then not be used.
 */
export class RowReader {
  line = 0
  problem: RowProblem | null = null
  private cells: readonly string[] = []
  private readonly setting: ReaderSetting
  private readonly kept: readonly { readonly index: number; readonly name: string }[]
  /** How the column of each field would write numbers and amounts; looked up once for a file instead of for every cell. */
  private readonly amountColumns = new Map<string, AmountColumn>()

  constructor(setting: ReaderSetting) {
    this.setting = setting
    const mapped = new Set([...setting.columns.values(), ...setting.besides])
    this.kept = attributeNames(setting.header, mapped).flatMap((name, index) =>
      name === null ? [] : [{ index, name }],
    )
    for (const [field, index] of setting.columns) {
      this.amountColumns.set(field, {
        mark: setting.conventions.decimalMarks.get(index) ?? 'point',
        power: powerInHeader(setting.header[index]!),
        currency: currencyInHeader(setting.header[index]!),
        workbookCurrency: setting.currency,
      })
    }
  }

  /** Names under which columns are kept as attributes. */
  attributeNames(): string[] {
    return this.kept.map(({ name }) => name)
  }

  /** Turns to the next row, which must be as wide as the header. */
  turnTo(line: number, cells: readonly string[]): void {
    this.line = line
    this.cells = cells
    this.problem = null
  }

  /** Whether a column feeds the field. */
  has(field: string): boolean {
    return this.setting.columns.has(field)
  }

  /** Place of the column that feeds the field; -1 when none does. */
  place(field: string): number {
    return this.setting.columns.get(field) ?? -1
  }

  text(field: string): string | null {
    return this.textAt(this.place(field))
  }

  /** The text in a column by its place; null for place -1. */
  textAt(index: number): string | null {
    if (index === -1) return null
    const cell = trimmedCell(this.cells[index]!)
    return isMissingText(cell) ? null : cell
  }

  /** As `text`, but a missing value is a problem and gives ''. */
  requiredText(field: string, code: string, label: string): string {
    const value = this.text(field)
    if (value === null)
      this.fail(
        field,
        code,
        `The row has no ${label}${this.inColumn(field)}. Fill it in or leave the row out.`,
      )
    return value ?? ''
  }

  date(field: string): string | null {
    return this.dateAt(this.place(field))
  }

  /** The date in a column by its place; null for place -1. */
  dateAt(index: number): string | null {
    if (index === -1) return null
    const cell = trimmedCell(this.cells[index]!)
    if (!isPlainIso(cell) && isMissingValue(cell)) return null
    const order = this.setting.conventions.dateOrders.get(index) ?? 'iso'
    const date = readDate(cell, order)
    if (date !== null && date >= EARLIEST_DATE && date <= LATEST_DATE) return date
    const why = date !== null ? `outside the years ${FIRST_YEAR} to ${LAST_YEAR}` : NO_DATE[order]
    this.failAt(
      index,
      'bad-date',
      `"${this.setting.header[index]}" is "${cell}", ${why}. Write it as 2026-10-31, or leave it empty.`,
    )
    return null
  }

  /** As `date`, but a missing value is a problem and gives ''. */
  requiredDate(field: string, label: string): string {
    const date = this.date(field)
    if (date === null)
      this.fail(
        field,
        'missing-date',
        `The row has no ${label}${this.inColumn(field)}. Fill it in or leave the row out.`,
      )
    return date ?? ''
  }

  flag(field: string): boolean | null {
    const cell = this.value(field)
    if (cell === null) return null
    const flag = readFlag(cell)
    if (flag === null)
      this.fail(
        field,
        'bad-flag',
        `${this.named(field)} is "${cell}", neither yes nor no. Write true or false, or leave it empty.`,
      )
    return flag
  }

  /** A percent sign divides by 100; K, M and B multiply, and so does a unit in the column's name where the cell has none. */
  number(field: string): number | null {
    const cell = this.value(field)
    if (cell === null) return null
    const { mark, power } = this.amountColumns.get(field)!
    return readNumber(cell, mark, power) ?? this.failNumber(field, cell, 'bad-number')
  }

  /** An amount in minor units, its currency from the `currency` column, the cell or the column's name, in this order. */
  amount(field: string): ImportedAmount {
    const cell = this.value(field)
    const stated = this.currency()
    if (cell === null) return null
    const amount = readAmount(cell, this.amountColumns.get(field)!, stated)
    if (typeof amount !== 'string') return amount
    if (amount === 'no-amount') return this.failNumber(field, cell, 'bad-amount')
    if (amount === 'other-currency')
      this.fail(
        field,
        'currency-conflict',
        `${this.named(field)} is "${cell}" but ${this.named('currency')} says ${stated}. Make the two agree.`,
      )
    else
      this.fail(
        field,
        'bad-amount',
        `${this.named(field)} is "${cell}", larger than can be kept exactly. Check it.`,
      )
    return null
  }

  /** Cells of the columns that feed no field, by column name, empty ones and empty lookups of Salesforce left out. */
  attributes(): Record<string, string> {
    const attributes: Record<string, string> = {}
    for (const { index, name } of this.kept) {
      const cell = this.cells[index]!
      if (cell === '' || cell === EMPTY_LOOKUP) continue
      setAttribute(attributes, name, cell)
    }
    return attributes
  }

  fail(field: string, code: string, message: string): void {
    this.failAt(this.setting.columns.get(field) ?? null, code, message)
  }

  private failAt(index: number | null, code: string, message: string): void {
    this.problem ??= {
      column: index === null ? null : this.setting.header[index]!,
      index,
      code,
      message,
      canBeEmpty: index !== null && !this.isRequired(index) && !INCURABLE.has(code),
    }
  }

  private isRequired(index: number): boolean {
    for (const field of this.setting.required) if (this.setting.columns.get(field) === index) return true
    return false
  }

  private value(field: string): string | null {
    const index = this.setting.columns.get(field)
    if (index === undefined) return null
    const cell = trimmedCell(this.cells[index]!)
    return isMissingValue(cell) ? null : cell
  }

  private currency(): string | null {
    const cell = this.value('currency')
    if (cell === null) return null
    const code = currencyOf(cell)
    if (code === null)
      this.fail(
        'currency',
        'bad-currency',
        `${this.named('currency')} is "${cell}", no known currency. Write a code such as USD.`,
      )
    return code
  }

  private failNumber(field: string, cell: string, code: 'bad-number' | 'bad-amount'): null {
    const noun = code === 'bad-amount' ? 'an amount' : 'a number'
    const mark = this.amountColumns.get(field)!.mark === 'comma' ? ' with a decimal comma' : ''
    this.fail(
      field,
      code,
      `${this.named(field)} is "${cell}", which can't be read as ${noun}${mark}. Write it as 1234.56, or leave it empty.`,
    )
    return null
  }

  private named(field: string): string {
    return `"${this.setting.header[this.setting.columns.get(field)!]}"`
  }

  private inColumn(field: string): string {
    return this.has(field) ? ` in ${this.named(field)}` : ''
  }
}
