import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDecimalEvidence, noDecimalEvidence } from '../../src/import/amounts/decimalEvidence.ts'
import { evidenceCollector } from '../../src/import/columnEvidence.ts'
import { addDateEvidence, noDateEvidence } from '../../src/import/dates/dateEvidence.ts'
import { isMissingValue } from '../../src/import/missingCell.ts'
import { tableOf } from './tableOf.ts'

const cell = fc.constantFrom(
  '',
  '-',
  '2026-01-02',
  '25/12/2017',
  '01/02/2017',
  '1.234',
  '1,5',
  '12',
  'Proposal',
  ' 7 ',
)

test('what is collected is what all cells of the column say', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 20 }), (rows) => {
      const { add, evidence } = evidenceCollector(3)
      for (const row of rows) add(row)
      for (const index of [0, 1, 2]) {
        const filled = rows.map((row) => row[index]!.trim()).filter((text) => !isMissingValue(text))
        const dates = noDateEvidence()
        const decimals = noDecimalEvidence()
        for (const text of filled) addDateEvidence(dates, text)
        for (const text of filled) addDecimalEvidence(decimals, text)
        const found = [evidence.dates.get(index) ?? null, evidence.decimals.get(index) ?? null]
        const first = filled[0] ?? 'Proposal'
        if (/^\d.*[-/]/.test(first)) expect(found).toEqual([dates, null])
        else if (/^\d/.test(first)) expect(found).toEqual([null, decimals])
        else expect(found).toEqual([null, null])
      }
    }),
  )
})

test('rows that are no records of the table have no say', () => {
  const { evidence } = tableOf('Name,On,Amount\nA,25/12/2017,5\nB,"01/02/2017,1\nC,01/02/2017\nTotal,,9\n')
  expect(evidence.dates.get(1)).toMatchObject({ dayFirst: 1, either: 0 })
  expect(evidence.decimals.get(2)).toMatchObject({ plain: 1 })
})
