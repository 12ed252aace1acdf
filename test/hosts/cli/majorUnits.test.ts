import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { backtestDocument } from '../../../src/contract/backtesting.ts'
import { forecastDocument, whatIfDocument } from '../../../src/contract/forecasting.ts'
import { importReport } from '../../../src/contract/importReport.ts'
import { money } from '../../../src/contract/scalars.ts'
import { inMajorUnits } from '../../../src/hosts/cli/majorUnits.ts'

const schema = z.object({
  amount: money,
  none: money.nullable(),
  absent: money.optional(),
  count: z.number().int(),
  text: z.string(),
  list: z.array(z.object({ amount: money, rate: z.number() })),
  part: z.object({ amount: money.nonnegative(), days: z.number() }).nullable(),
})
const cents = fc.integer({ min: -1e12, max: 1e12 })
const document = fc.record({
  amount: cents,
  none: fc.option(cents),
  count: fc.integer(),
  text: fc.string(),
  list: fc.array(fc.record({ amount: cents, rate: fc.double({ noNaN: true }) })),
  part: fc.option(fc.record({ amount: fc.nat(), days: fc.double({ noNaN: true }) })),
})

describe('inMajorUnits', () => {
  it('divides the fields marked as money, and nothing else', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(0, 2, 3), (value, digits) => {
        const major = (minor: number) => Number((minor / 10 ** digits).toFixed(digits))
        expect(inMajorUnits(schema, value, digits)).toEqual({
          ...value,
          amount: major(value.amount),
          none: value.none === null ? null : major(value.none),
          list: value.list.map(({ amount, rate }) => ({ amount: major(amount), rate })),
          part: value.part && { ...value.part, amount: major(value.part.amount) },
        })
      }),
    )
  })

  it('tells an amount from a text where both may stand', () => {
    const either = z.array(z.union([z.string(), money]).nullable())
    expect(inMajorUnits(either, [150, '2026-10-31', null, '150'], 2)).toEqual([
      1.5,
      '2026-10-31',
      null,
      '150',
    ])
  })

  it('loses no cent: the minor units come back', () => {
    fc.assert(
      fc.property(cents, (minor) => {
        expect(Math.round((inMajorUnits(money, minor, 2) as number) * 100)).toBe(minor)
      }),
    )
  })

  it.each([
    [
      'forecast',
      forecastDocument,
      'deals[].amount deals[].amountBase deals[].call.amount deals[].call.modelAmount managerShift.amount managerShift.judgements[].amount managerShift.judgements[].modelMean managerShift.total.mean managerShift.total.p10 managerShift.total.p50 managerShift.total.p90 newBusiness.expected open.amount open.categories.bestCase open.categories.commit open.categories.omitted open.categories.pipeline open.expected open.stageWeighted target total.mean total.p10 total.p50 total.p90 undated.amount wonToDate',
    ],
    [
      'what-if',
      whatIfDocument,
      'baseline.averageAmount baseline.bookings.mean baseline.bookings.p10 baseline.bookings.p50 baseline.bookings.p90 scenario.averageAmount scenario.bookings.mean scenario.bookings.p10 scenario.bookings.p50 scenario.bookings.p90',
    ],
    [
      'backtest',
      backtestDocument,
      'cutoffs[].baselines.lastPeriod.open cutoffs[].baselines.lastPeriod.total cutoffs[].baselines.ownersCall.open cutoffs[].baselines.ownersCall.total cutoffs[].baselines.stageWeighted.open cutoffs[].baselines.stageWeighted.total cutoffs[].open.actual cutoffs[].open.crps cutoffs[].open.expected cutoffs[].open.p10 cutoffs[].open.p50 cutoffs[].open.p90 cutoffs[].total.actual cutoffs[].total.crps cutoffs[].total.mean cutoffs[].total.p10 cutoffs[].total.p50 cutoffs[].total.p90 fanNow.high fanNow.low fanNow.mid fanNow.said summary.checks.open.bias summary.checks.open.crps summary.checks.total.bias summary.checks.total.crps summary.total.crps',
    ],
    [
      'import',
      importReport,
      'moved.moves[].amount moved.moves[].deals[].amount moved.moves[].deals[].from moved.moves[].deals[].to',
    ],
  ])('money of the %s document', (_, contractSchema, fields) => {
    expect(moneyFields(contractSchema).sort().join(' ')).toBe(fields)
  })
})

/** Paths of a schema that `inMajorUnits` divides, found by marking every number of a made-up document with 100. */
function moneyFields(contractSchema: z.ZodType): string[] {
  const made = example(contractSchema)
  return changed(made, inMajorUnits(contractSchema, made, 2), '')
}

function example(part: z.core.$ZodType): unknown {
  const def = part._zod.def as z.core.$ZodTypeDef & {
    shape?: Record<string, z.core.$ZodType>
    element?: z.core.$ZodType
    innerType?: z.core.$ZodType
    options?: z.core.$ZodType[]
  }
  if (def.shape) return Object.fromEntries(Object.entries(def.shape).map(([key, one]) => [key, example(one)]))
  if (def.element) return [example(def.element)]
  if (def.innerType) return example(def.innerType)
  if (def.options) return def.options.map(example).find((one) => one === 100) ?? 'text'
  return def.type === 'number' ? 100 : 'text'
}

function changed(before: unknown, after: unknown, path: string): string[] {
  if (Array.isArray(before)) return changed(before[0], (after as unknown[])[0], `${path}[]`)
  if (typeof before === 'object' && before !== null) {
    return Object.entries(before).flatMap(([key, part]) =>
      changed(part, (after as Record<string, unknown>)[key], path ? `${path}.${key}` : key),
    )
  }
  return before === after ? [] : [path]
}
