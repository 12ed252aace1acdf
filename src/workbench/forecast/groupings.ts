import type { Scope } from '../../contract/forecasting.ts'
import type { Groupings } from '../../contract/rollingUp.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import { attributeField, DEAL_FIELDS, type DealField, valueInField } from '../../model/rollUp/dealField.ts'
import type { Workbench } from '../workbench.ts'
import { loadScope } from './loadScope.ts'

/** A further column with more values than this among the open deals tells single deals, not groups. */
const MOST_VALUES = 50
/** Open deals to a value, at the least and on average, from which a further column tells groups. */
const LEAST_DEALS_A_VALUE = 2

/** Fields that tell the open deals of the company apart (two values or more, none being one), with their values. */
export function groupings(bench: Workbench, { where: _, ...scope }: Scope): Groupings {
  const open = loadScope(bench, scope).learned.known.filter(({ outcome }) => outcome === 'open')
  const columns = new Set(open.flatMap(({ attributes }) => Object.keys(attributes)))
  const own = DEAL_FIELDS.map((field) => grouping(open, field))
  const further = [...columns]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((column) => grouping(open, attributeField(column)))
    .filter(
      ({ values }) => values.length <= MOST_VALUES && values.length * LEAST_DEALS_A_VALUE <= open.length,
    )
  return [...own, ...further].filter(({ values }) => values.length > 1)
}

function grouping(open: readonly DealRecord[], field: DealField): Groupings[number] {
  const counts = new Map<string | null, number>()
  for (const record of open) {
    const value = valueInField(record, field)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const named = [...counts].map(([name, count]) => ({ name, open: count }))
  return {
    field,
    values: named.sort((a, b) =>
      a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, 'en'),
    ),
  }
}
