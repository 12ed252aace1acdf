import { expect, test } from 'vitest'
import { putAssumption, removeAssumption, typedAssumptions } from '../../src/store/assumptions.ts'
import { concerns, concernsAsOf, raiseConcern, resolveConcern } from '../../src/store/concerns.ts'
import { addPlanItem, changePlanItem, planItems, removePlanItem } from '../../src/store/planItems.ts'
import { recordedCommand } from '../../src/store/recordedCommand.ts'
import { addScenario, changeScenario, removeScenario, scenarios } from '../../src/store/scenarios.ts'
import { COMMAND } from './sampleRows.ts'
import { temporaryWorkbook } from './temporaryFolder.ts'

test('a concern stands from the day it was raised until it is settled', () => {
  const { workbook } = temporaryWorkbook()
  const quiet = {
    dealId: 'D1',
    kind: 'gone-quiet' as const,
    note: 'no answer for three weeks',
    help: 'a call from the director',
    author: 'M. Frase',
    raisedOn: '2017-10-02',
  }
  const { result: id } = recordedCommand(workbook, COMMAND, (recorder) => {
    const first = raiseConcern(recorder, quiet)
    resolveConcern(recorder, first, '2017-11-15')
    return first
  })
  expect(concerns(workbook)).toEqual([{ ...quiet, id, resolvedOn: '2017-11-15' }])
  expect(concernsAsOf(workbook, '2017-10-01')).toEqual([])
  expect(concernsAsOf(workbook, '2017-11-14')).toEqual([{ ...quiet, id, resolvedOn: null }])
  expect(concernsAsOf(workbook, '2017-11-15')).toEqual([])
})

test('a scenario is saved, changed and taken out of the list', () => {
  const { workbook } = temporaryWorkbook()
  const more = {
    name: 'More leads',
    note: '',
    levers: { leads: 1.2, conversion: 1, size: 1, cycle: 0.9 },
    target: 50_000_000,
    period: '2017-Q4',
    savedAt: '2018-01-02T09:00:00Z',
  }
  recordedCommand(workbook, COMMAND, (recorder) => {
    const id = addScenario(recorder, more)
    changeScenario(recorder, { ...more, id, target: null })
    removeScenario(recorder, addScenario(recorder, { ...more, name: 'Unwanted' }))
  })
  expect(scenarios(workbook)).toEqual([{ ...more, id: 1, target: null }])
})

test('an assumption is typed over and taken back', () => {
  const { workbook } = temporaryWorkbook()
  const correlation = {
    key: 'correlation',
    value: 0.05,
    low: 0,
    high: 0.15,
    source: 'typed',
    owner: 'R. Buckner',
    note: 'as last year',
    status: 'typed',
    updatedAt: '2018-01-02T09:00:00Z',
  }
  recordedCommand(workbook, COMMAND, (recorder) => {
    putAssumption(recorder, { ...correlation, value: 0.2 })
    putAssumption(recorder, correlation)
  })
  expect(typedAssumptions(workbook)).toEqual([correlation])
  recordedCommand(workbook, COMMAND, (recorder) => removeAssumption(recorder, 'correlation'))
  expect(typedAssumptions(workbook)).toEqual([])
})

test('a line of the plan is written, ticked and taken out', () => {
  const { workbook } = temporaryWorkbook()
  const call = {
    kind: 'action' as const,
    text: 'Call Isdom',
    owner: 'M. Frase',
    dueOn: '2017-11-01',
    done: false,
  }
  recordedCommand(workbook, COMMAND, (recorder) => {
    changePlanItem(recorder, { ...call, id: addPlanItem(recorder, call), done: true })
    removePlanItem(recorder, addPlanItem(recorder, { ...call, text: 'Unwanted' }))
  })
  expect(planItems(workbook)).toEqual([{ ...call, id: 1, done: true }])
})
