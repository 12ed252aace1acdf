import { counted } from '../counted.ts'
import { DEAL_FIELDS } from '../fields/dealFields.ts'
import { compactName } from '../propose/compactName.ts'
import { FIELD_HISTORY_COLUMNS } from '../propose/fieldHistoryColumns.ts'
import { knownNames } from '../propose/knownNames.ts'
import { isRecord } from '../reading/isRecord.ts'
import type { Table, TableRow } from '../reading/table.ts'
import { asItStands } from './rowsAsTheyStand.ts'

/** Columns that take the place of field, old and new value. */
const SPREAD = ['From stage', 'To stage', 'New amount', 'New close date']
/** Rows among which a change of stage has to be found. */
const LOOKED_AT = 5000

type Change = 'stage' | 'amount' | 'close'
const CHANGE_OF: Readonly<Record<string, Change>> = {
  stage: 'stage',
  amount: 'amount',
  closedOn: 'close',
  expectedCloseOn: 'close',
}

/**
 * A history of fields (Salesforce's OpportunityFieldHistory, HubSpot's property history) as a history of stages: field, old and
 * new value are spread over columns for the stage before and after, the amount and the close date. Changes of other fields stay
 * rows that are left out and counted. Null when the table isn't of this form, or holds no change of a stage among its first
 * 5,000 rows.
 */
export function fieldHistory(table: Table): Table | null {
  const names = table.header.map(compactName)
  const columnOf = (known: readonly string[]) => {
    const name = known.find((candidate) => names.includes(candidate))
    return name === undefined ? -1 : names.indexOf(name)
  }
  const { deal, time, field, before, after } = FIELD_HISTORY_COLUMNS
  const places = { field: columnOf(field), before: columnOf(before), after: columnOf(after) }
  if ([columnOf(deal), columnOf(time), places.field, places.after].includes(-1)) return null
  const changes = new Map<string, Change | null>()
  const changeOf = (cell: string): Change | null => {
    const known = changes.get(cell)
    if (known !== undefined) return known
    const change = changeNamed(cell)
    changes.set(cell, change)
    return change
  }
  if (!holdsStage(table, places.field, changeOf)) return null
  const others = [...names.keys()].filter((index) => !Object.values(places).includes(index))
  let left = 0
  for (const row of table.rows())
    if (isRecord(row, names.length) && !changeOf(row.cells[places.field]!)) left++
  const message = `${counted(left, 'change')} of other fields than stage, amount and close date left out.`
  return {
    ...table,
    header: [...others.map((index) => table.header[index]!), ...SPREAD],
    warnings:
      left === 0 ? table.warnings : [...table.warnings, { code: 'other-field', count: left, message }],
    *rows() {
      for (const row of table.rows())
        yield isRecord(row, names.length)
          ? spread(row, others, places, changeOf)
          : asItStands(row, others.length + SPREAD.length)
    },
  }
}

/** What a field's name stands for, by the names that columns of deals bear. */
function changeNamed(cell: string): Change | null {
  const found = knownNames(DEAL_FIELDS).byName.get(compactName(cell)) ?? []
  for (const { field } of found) if (Object.hasOwn(CHANGE_OF, field.name)) return CHANGE_OF[field.name]!
  return null
}

function holdsStage(table: Table, field: number, changeOf: (cell: string) => Change | null): boolean {
  let rows = 0
  for (const { cells } of table.rows()) {
    if (rows++ === LOOKED_AT) return false
    if (cells.length === table.header.length && changeOf(cells[field]!) === 'stage') return true
  }
  return false
}

function spread(
  row: TableRow,
  others: readonly number[],
  places: { readonly field: number; readonly before: number; readonly after: number },
  changeOf: (cell: string) => Change | null,
): TableRow {
  const { cells } = row
  const change = changeOf(cells[places.field]!)
  const kept = others.map((index) => cells[index]!)
  const value = cells[places.after]!
  const before = places.before === -1 ? '' : cells[places.before]!
  if (change === 'stage') return { ...row, cells: [...kept, before, value, '', ''] }
  if (change === 'amount') return { ...row, cells: [...kept, '', '', value, ''] }
  if (change === 'close') return { ...row, cells: [...kept, '', '', '', value] }
  return { ...row, cells: [...kept, '', '', '', ''], aside: 'other-field' }
}
