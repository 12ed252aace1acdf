import { describe, expect, test } from 'vitest'
import type { AccountRow, MeasureRow, PersonRow, ProductRow, TargetRow } from '../../src/contract/records.ts'
import { accountsByName, insertAccounts } from '../../src/store/accounts.ts'
import { batches, importedBefore, importedFiles, newestFactDate, rejectsOf } from '../../src/store/batches.ts'
import { insertLeads, leadsAsOf } from '../../src/store/leads.ts'
import { insertMeasures, measureNames, measureSeries } from '../../src/store/measures.ts'
import { insertPeople, peopleByName } from '../../src/store/people.ts'
import { insertProducts, productListPrices, productsByName } from '../../src/store/products.ts'
import { insertStageChanges, stageChangesUnder } from '../../src/store/stageChanges.ts'
import { insertTargets, targetsOf } from '../../src/store/targets.ts'
import { redo, undo } from '../../src/store/undo.ts'
import { insertFile } from './insertFile.ts'
import { importRows, leadRow, stageChange, usd } from './sampleRows.ts'
import { temporaryWorkbook } from './temporaryFolder.ts'

describe('imports', () => {
  const report = {
    file: 'leads.csv',
    sha256: 'ab12',
    kind: 'leads' as const,
    rowsRead: 3,
    accepted: 1,
    rejected: 1,
    ignored: 1,
    mapping: [{ column: 'mql_id', index: 0, field: 'id', confidence: 0.9, reason: 'name' }],
    warnings: [{ code: 'no-owner', count: 1, message: 'One lead has no owner.' }],
    rejects: [{ row: 3, column: 'date', code: 'bad-date', message: 'Not a date.', raw: ['x', '31.31.2017'] }],
  }

  test('keep their report, their rejects and the hash of their bytes, until undone', () => {
    const { workbook } = temporaryWorkbook()
    expect(newestFactDate(workbook)).toBeNull()
    const id = importRows(workbook, '2017-12-31', (db, batchId) => insertFile(db, batchId, report))
    expect(batches(workbook)).toEqual([
      {
        id,
        madeAt: '2018-01-02T09:00:00Z',
        asOf: '2017-12-31',
        isSnapshot: false,
        label: 'Import of 2017-12-31',
        active: true,
      },
    ])
    const { rejects, ...stored } = report
    expect(importedFiles(workbook)).toMatchObject([{ batchId: id, ...stored }])
    expect(rejectsOf(workbook, id)).toEqual(rejects.map((reject) => ({ file: 'leads.csv', ...reject })))
    expect(importedBefore(workbook, 'ab12')).toBe('2018-01-02T09:00:00Z')
    expect(importedBefore(workbook, 'cd34')).toBeNull()
    expect(newestFactDate(workbook)).toBe('2017-12-31')
    undo(workbook)
    expect(importedBefore(workbook, 'ab12')).toBeNull()
    expect(importedFiles(workbook)).toEqual([])
    expect(importedFiles(workbook, id)).toHaveLength(1)
    expect(batches(workbook)).toMatchObject([{ id, active: false }])
    expect(newestFactDate(workbook)).toBeNull()
    redo(workbook)
    expect(newestFactDate(workbook)).toBe('2017-12-31')
  })
})

describe('leads', () => {
  const lead = leadRow({
    id: 'L1',
    createdOn: '2017-05-01',
    source: 'social',
    owner: 'M. Frase',
    score: 0.75,
    scoreBand: 'A',
    status: 'converted',
    firstResponseOn: '2017-05-03',
    convertedOn: '2017-06-10',
    dealId: 'D1',
    attributes: { landing: 'page 1' },
  })

  test('are known with what had happened by the day', () => {
    const { workbook } = temporaryWorkbook()
    importRows(workbook, '2017-12-31', (db, batchId) => insertLeads(db, batchId, [lead]))
    expect(leadsAsOf(workbook, '2017-04-30')).toEqual([])
    expect(leadsAsOf(workbook, '2017-05-02')).toEqual([
      { ...lead, firstResponseOn: null, convertedOn: null, dealId: null, status: null },
    ])
    expect(leadsAsOf(workbook, '2017-06-09')).toMatchObject([{ firstResponseOn: '2017-05-03', dealId: null }])
    expect(leadsAsOf(workbook, '2017-12-31')).toEqual([lead])
  })

  test('count once, as the newest import has them, in order of creation', () => {
    const { workbook } = temporaryWorkbook()
    const earlier = leadRow({ id: 'L2', createdOn: '2017-04-01' })
    importRows(workbook, '2017-12-31', (db, batchId) => insertLeads(db, batchId, [lead]))
    importRows(workbook, '2017-06-30', (db, batchId) =>
      insertLeads(db, batchId, [leadRow({ id: 'L1', createdOn: '2017-05-01', source: 'old' }), earlier]),
    )
    expect(leadsAsOf(workbook, '2017-12-31')).toEqual([earlier, lead])
  })
})

test('stage changes of a deal are those of one import, in order of time', () => {
  const { workbook } = temporaryWorkbook()
  const demo = stageChange({ dealId: 'D1', changedOn: '2017-05-01', toStage: 'Demo', amount: usd(100) })
  const offer = stageChange({ dealId: 'D1', changedOn: '2017-06-01', fromStage: 'Demo', toStage: 'Offer' })
  const other = stageChange({ dealId: 'D2', changedOn: '2017-05-15', expectedCloseOn: '2017-09-30' })
  const june = importRows(workbook, '2017-06-30', (db, batchId) =>
    insertStageChanges(db, batchId, [offer, demo]),
  )
  const july = importRows(workbook, '2017-07-31', (db, batchId) => insertStageChanges(db, batchId, [other]))
  expect(stageChangesUnder(workbook, june)('D1')).toEqual([demo, offer])
  expect(stageChangesUnder(workbook, june)('D2')).toEqual([])
  expect(stageChangesUnder(workbook, july)('D2')).toEqual([other])
})

test('accounts, products and people are as the newest import lists them', () => {
  const { workbook } = temporaryWorkbook()
  const isdom: AccountRow = {
    line: 2,
    name: 'Isdom',
    industry: 'medical',
    country: 'US',
    attributes: { size: '9' },
  }
  const pro: ProductRow = { line: 2, name: 'GTX Pro', family: 'GTX', listPrice: usd(482_100), attributes: {} }
  const free: ProductRow = { line: 3, name: 'Trial', family: null, listPrice: null, attributes: {} }
  const frase: PersonRow = {
    line: 2,
    name: 'M. Frase',
    team: 'East',
    manager: 'R. Buckner',
    region: 'East',
    startedOn: '2016-01-01',
    attributes: {},
  }
  importRows(workbook, '2017-06-30', (db, batchId) => {
    expect(insertAccounts(db, batchId, [{ ...isdom, industry: 'retail' }])).toBe(1)
    expect(insertProducts(db, batchId, [{ ...pro, listPrice: usd(1) }, free])).toBe(2)
    expect(insertPeople(db, batchId, [{ ...frase, team: 'West' }])).toBe(1)
  })
  importRows(workbook, '2017-12-31', (db, batchId) => {
    insertAccounts(db, batchId, [isdom])
    insertProducts(db, batchId, [pro])
    insertPeople(db, batchId, [frase])
  })
  expect([...accountsByName(workbook)]).toEqual([['Isdom', isdom]])
  expect([...productsByName(workbook).values()]).toEqual([pro, free])
  expect([...productListPrices(workbook)]).toEqual([['GTX Pro', usd(482_100)]])
  expect([...peopleByName(workbook)]).toEqual([['M. Frase', frase]])
  undo(workbook)
  expect(peopleByName(workbook).get('M. Frase')?.team).toBe('West')
})

test('targets are replaced name by name, and parts of one import stay apart', () => {
  const { workbook } = temporaryWorkbook()
  const target = (period: string, team: string | null, minor: number): TargetRow => {
    return { line: 2, period, team, owner: null, amount: usd(minor) }
  }
  importRows(workbook, '2017-06-30', (db, batchId) =>
    insertTargets(db, batchId, [target('2017-Q4', null, 100), target('2017-Q4', 'East', 40)]),
  )
  importRows(workbook, '2017-09-30', (db, batchId) =>
    insertTargets(db, batchId, [
      target('2017-Q4', 'East', 20),
      target('2017-Q4', 'East', 25),
      target('2018', null, 9),
    ]),
  )
  expect(targetsOf(workbook, '2017-Q4').map(({ team, amount }) => [team, amount.minor])).toEqual([
    [null, 100],
    ['East', 20],
    ['East', 25],
  ])
  expect(targetsOf(workbook)).toHaveLength(4)
  expect(targetsOf(workbook, '2016')).toEqual([])
})

test('a measure is a series up to the day, the newest import for each of its points', () => {
  const { workbook } = temporaryWorkbook()
  const calls = (on: string, value: number, owner: string | null = null): MeasureRow => {
    return { line: 2, on, measure: 'calls', value, owner, segment: null }
  }
  importRows(workbook, '2017-05-31', (db, batchId) =>
    insertMeasures(db, batchId, [calls('2017-05-08', 7), calls('2017-05-01', 3), calls('2017-05-01', 4)]),
  )
  importRows(workbook, '2017-06-30', (db, batchId) =>
    insertMeasures(db, batchId, [
      calls('2017-05-08', 7.5),
      calls('2017-05-08', 1, 'M. Frase'),
      calls('2017-06-05', 9),
    ]),
  )
  expect(measureSeries(workbook, 'calls', '2017-05-31')).toEqual([
    calls('2017-05-01', 3),
    calls('2017-05-01', 4),
    calls('2017-05-08', 7.5),
    calls('2017-05-08', 1, 'M. Frase'),
  ])
  expect(measureNames(workbook)).toEqual(['calls'])
  expect(measureSeries(workbook, 'visits', '2017-12-31')).toEqual([])
})
