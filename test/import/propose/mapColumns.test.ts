import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RECORD_KINDS } from '../../../src/contract/records.ts'
import { FIELDS_BY_KIND } from '../../../src/import/fields/fieldsByKind.ts'
import { mapColumns } from '../../../src/import/propose/mapColumns.ts'
import { recogniseKind } from '../../../src/import/propose/recogniseKind.ts'
import type { ColumnSurvey, TableSurvey } from '../../../src/import/propose/surveyColumns.ts'

const HEADERS = RECORD_KINDS.flatMap((kind) =>
  FIELDS_BY_KIND[kind].fields.flatMap(({ alternatives }) => alternatives.slice(0, 3)),
)
const ODD_HEADERS = [
  '',
  '__proto__',
  'constructor',
  'Column 3',
  'Phase',
  'Betrag',
  'Étape',
  'toString',
  '\u202E',
]

const survey = fc
  .record({
    filled: fc.integer({ min: 0, max: 5 }),
    dates: fc.integer({ min: 0, max: 5 }),
    numbers: fc.integer({ min: 0, max: 5 }),
    currencies: fc.integer({ min: 0, max: 5 }),
    samples: fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }),
  })
  .map(({ filled, dates, numbers, currencies, samples }): ColumnSurvey => {
    const counts = { dates: Math.min(dates, filled), numbers: Math.min(numbers, filled) }
    const values = new Map(samples.map((sample) => [sample, 1]))
    return {
      ...{ filled, ...counts, dayNumbers: 0, flags: 0, samples, values, early: new Set(samples) },
      currencies: Math.min(currencies, filled),
    }
  })
const columns = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...HEADERS, ...ODD_HEADERS), survey }),
  // Columns that agree in all may be exchanged.
  {
    maxLength: 15,
    selector: ({ name, survey: { filled, samples } }) => JSON.stringify([name, filled, samples]),
  },
)

function surveyOf(list: readonly { readonly survey: ColumnSurvey }[]): TableSurvey {
  return { columns: list.map((column) => column.survey), rows: 5, complete: true }
}

describe('mapColumns', () => {
  it('maps a column alike wherever it stands', () => {
    const permuted = columns.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(permuted, fc.constantFrom(...RECORD_KINDS), ([before, after], kind) => {
        const fieldsOf = (list: typeof before) => {
          const { mapping } = mapColumns(
            list.map(({ name }) => name),
            surveyOf(list),
            FIELDS_BY_KIND[kind],
          )
          return new Map(list.map((column, index) => [column, mapping[index]!.field]))
        }
        const mapped = fieldsOf(after)
        expect(before.map((column) => mapped.get(column))).toEqual([...fieldsOf(before).values()])
      }),
    )
  })

  it('finds the same kind in whatever order the columns stand', () => {
    const permuted = columns.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    const kindOf = (list: readonly { name: string; survey: ColumnSurvey }[]) =>
      recogniseKind(
        list.map(({ name }) => name),
        surveyOf(list),
      ).kind
    fc.assert(
      fc.property(permuted, ([before, after]) => {
        expect(kindOf(after)).toBe(kindOf(before))
      }),
    )
  })

  it('feeds each field from one column but for those of many, and says a reason for every column', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom(...RECORD_KINDS), (list, kind) => {
        const fields = FIELDS_BY_KIND[kind]
        const { mapping } = mapColumns(
          list.map(({ name }) => name),
          surveyOf(list),
          fields,
        )
        expect(mapping.map(({ column, index }) => ({ column, index }))).toEqual(
          list.map(({ name }, index) => ({ column: name, index })),
        )
        for (const { name, many } of fields.fields)
          if (!many) expect(mapping.filter(({ field }) => field === name).length).toBeLessThanOrEqual(1)
        for (const { reason, confidence, field } of mapping) {
          expect(reason).not.toBe('')
          expect(confidence > 0).toBe(field !== null)
        }
      }),
    )
  })
})
