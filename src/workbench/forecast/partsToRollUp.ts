import type { RollUpBy } from '../../contract/rollingUp.ts'
import type { Where } from '../../contract/scalars.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import type { ForecastEvaluation } from '../../model/forecast/evaluateForecast.ts'
import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { categoryParts } from '../../model/rollUp/categoryParts.ts'
import { type DealField, valueInField } from '../../model/rollUp/dealField.ts'
import { partOfBasis } from '../../model/rollUp/partOfBasis.ts'
import { flatParts, type PartNode, peopleParts } from '../../model/rollUp/partTree.ts'
import type { LoadedScope } from './loadScope.ts'

/** A part of a loaded forecast, with the parts beneath it. */
export interface PartToShow {
  readonly name: string | null
  readonly kind: PartNode['kind']
  /** Condition that picks exactly this part; null where none does. */
  readonly where: Where | null
  readonly basis: ForecastBasis
  readonly children: readonly PartToShow[]
}

/** Cuts a loaded forecast into parts. Those of one level make up the one above, those at the top the whole. */
export function partsToRollUp(
  loaded: LoadedScope,
  scopeWhere: Where,
  by: RollUpBy,
  total: ForecastEvaluation,
): PartToShow[] {
  if (by === 'category') {
    const whole = { kind: 'value', where: null, children: [] } as const
    return categoryParts(loaded.basis, total).map(({ name, basis }) => ({ ...whole, name, basis }))
  }
  const field: DealField = by === 'manager' ? 'owner' : by
  const valueIn = (record: DealRecord) => valueInField(record, field)
  const known = loaded.learned.known.filter((record) => loaded.picks?.(record) ?? true)
  const weightOf = weights(known, valueIn, loaded.basis, total)
  const values = known.map(valueIn)
  const nodes =
    by === 'manager'
      ? peopleParts(values, lineWithin(known, scopeWhere.manager), weightOf)
      : flatParts(values, weightOf)
  return nodes.map(show)

  function show(node: PartNode): PartToShow {
    const picks = (record: DealRecord) => (loaded.picks?.(record) ?? true) && node.values.has(valueIn(record))
    const own = conditionOf(node, by as DealField)
    return {
      name: node.name,
      kind: node.kind,
      where: own && { ...scopeWhere, ...own },
      basis: loaded.withTyped(partOfBasis(loaded.measuredBasis, loaded.learned, picks)),
      children: node.children.map(show),
    }
  }
}

function conditionOf({ name, kind, children }: PartNode, by: DealField): Where | null {
  if (kind === 'others') return null
  const field = by === 'manager' && children.length === 0 ? 'owner' : by
  return { [field]: [name ?? ''] }
}

/** Managers up the line of each owner, no further than the managers asked for. */
function lineWithin(
  known: readonly DealRecord[],
  managers: readonly string[] | undefined,
): (owner: string) => readonly string[] {
  const lines = new Map<string, readonly string[]>()
  for (const { owner, managers: line } of known) {
    if (owner === null || lines.has(owner)) continue
    const above = line[0] === owner ? line.slice(1) : line
    const last = managers ? above.findLastIndex((name) => managers.includes(name)) : above.length - 1
    lines.set(owner, above.slice(0, last + 1))
  }
  return (owner) => lines.get(owner) ?? []
}

/** What there is to show of each value: wins of the period, and open deals, of which even one that is worth nothing counts. */
function weights(
  known: readonly DealRecord[],
  valueIn: (record: DealRecord) => string | null,
  { period }: ForecastBasis,
  total: ForecastEvaluation,
): (value: string | null) => number {
  const open = new Map(total.deals.map(({ id, amount, probability }) => [id, 1 + amount * probability]))
  const weight = new Map<string | null, number>()
  for (const record of known) {
    const { id, outcome, closed, amount } = record
    const won = outcome === 'won' && closed !== null && closed >= period.start && closed <= period.end
    const more = won ? 1 + (amount ?? 0) : (open.get(id) ?? 0)
    if (more > 0) weight.set(valueIn(record), (weight.get(valueIn(record)) ?? 0) + more)
  }
  return (value) => weight.get(value) ?? 0
}
