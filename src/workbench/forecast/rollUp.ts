import type { RollUpDocument, RollUpInput, RollUpPart } from '../../contract/rollingUp.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { formatDay } from '../../model/calendar/day.ts'
import { evaluateForecast, type ForecastEvaluation } from '../../model/forecast/evaluateForecast.ts'
import { keptReadings } from '../../model/rollUp/keptReadings.ts'
import { peopleHierarchy } from '../../model/rollUp/peopleHierarchy.ts'
import { rollUp as evaluateParts } from '../../model/rollUp/rollUp.ts'
import { peopleByName } from '../../store/people.ts'
import { fiscalYearStart, periodDocument } from '../frame.ts'
import { remembered, rememberedFacts } from '../remembered.ts'
import { targetOfPart } from '../targets.ts'
import type { Workbench } from '../workbench.ts'
import { loadScope } from './loadScope.ts'
import { type PartToShow, partsToRollUp } from './partsToRollUp.ts'
import { type RoundedBookings, roundedBookings, roundedRows } from './roundedBookings.ts'
import { roundedQuantiles } from './roundedQuantiles.ts'

interface EvaluatedPart {
  readonly part: PartToShow
  readonly evaluation: ForecastEvaluation
  readonly target: number | null
  readonly children: readonly EvaluatedPart[]
}

/** The forecast of a scope and its parts by a field, by people up and down the line, or by category: one joint distribution, sums exact to the cent. */
export function rollUp(bench: Workbench, input: RollUpInput): RollUpDocument {
  return remembered(bench.workbook.db, ['roll-up', input], () => rolledUp(bench, input))
}

function rolledUp(bench: Workbench, { by, ...scope }: RollUpInput): RollUpDocument {
  const loaded = loadScope(bench, scope)
  const { basis, target, currency, asOf } = loaded
  const where = scope.where ?? {}
  const whole = evaluateForecast(basis, { target: target ?? 0 })
  const parts = partsToRollUp(loaded, where, by, whole)
  const flat = parts.flatMap(withChildren)
  const targets = new Map(flat.map((part) => [part, targetOf(part)]))
  const evaluated = evaluateParts(
    basis,
    whole,
    flat.map((part) => ({ basis: part.basis, target: targets.get(part) ?? null })),
    rememberedFacts(bench.workbook.db, ['readings', by], keptReadings),
  )
  const evaluations = new Map(flat.map((part, i) => [part, evaluated.parts[i]!]))
  const total = roundedBookings(whole)
  const rows = rowsOf(parts.map(tree), total, 0, by === 'category')
  const top = rows.filter(({ depth }) => depth === 0)
  return {
    asOf,
    period: periodDocument(basis.period),
    currency,
    by,
    total: figuresOf(whole, total, target),
    parts: rows,
    diversification: {
      sumOfP10: top.reduce((sum, { p10 }) => sum + p10, 0),
      p10OfSum: roundMoney(whole.total.p10),
      sumOfP90: top.reduce((sum, { p90 }) => sum + p90, 0),
      p90OfSum: roundMoney(whole.total.p90),
      commonShare: evaluated.commonShare,
    },
    cutLines: by === 'manager' ? cutLines() : [],
  }

  function cutLines(): string[] {
    const people = peopleByName(bench.workbook.db, formatDay(basis.asOf))
    return [...peopleHierarchy([...people.values()]).cut]
  }

  function tree(part: PartToShow): EvaluatedPart {
    const evaluation = evaluations.get(part)!
    return { part, evaluation, target: targets.get(part) ?? null, children: part.children.map(tree) }
  }

  /** Its own target where one is known; a manager's is the sum of the targets of everyone beneath, if all are known. */
  function targetOf({ where: own, kind, children }: PartToShow): number | null {
    if (kind === 'none' || own === null) return null
    if (children.length > 0) {
      const beneath = children.filter((child) => child.kind !== 'others').map(targetOf)
      return beneath.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
    }
    const { db } = bench.workbook
    return targetOfPart(db, own, basis.period, loaded.exchange, fiscalYearStart(db))
  }
}

function withChildren(part: PartToShow): PartToShow[] {
  return [part, ...part.children.flatMap(withChildren)]
}

/** Rows of one level with those beneath each, the largest first; what has no name comes last. */
function rowsOf(
  parts: readonly EvaluatedPart[],
  whole: RoundedBookings,
  depth: number,
  asGiven: boolean,
): RollUpPart[] {
  const rounded = roundedRows(
    whole,
    parts.map(({ evaluation }) => evaluation),
  )
  const rows = parts.map((node, index) => ({ node, bookings: rounded[index]! }))
  if (!asGiven) rows.sort((a, b) => placeOf(a.node) - placeOf(b.node) || b.bookings.mean - a.bookings.mean)
  return rows.flatMap(({ node, bookings }) => [
    {
      name: node.part.name,
      kind: node.part.kind,
      depth,
      where: node.part.where,
      ...figuresOf(node.evaluation, bookings, node.target),
    },
    ...rowsOf(node.children, bookings, depth + 1, asGiven),
  ])
}

function placeOf({ part }: EvaluatedPart): number {
  return { value: 0, own: 0, none: 1, others: 2 }[part.kind]
}

function figuresOf(forecast: ForecastEvaluation, bookings: RoundedBookings, target: number | null) {
  const { total, chance, open } = forecast
  return {
    count: open.count,
    ...bookings,
    ...roundedQuantiles(total),
    target,
    attainment: target === null || target <= 0 ? null : bookings.mean / target,
    chance: target === null ? null : chance,
  }
}
