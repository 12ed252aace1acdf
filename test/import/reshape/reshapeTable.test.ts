import { describe, expect, it } from 'vitest'
import type { StageChangeRow } from '../../../src/contract/records.ts'
import { checkRows } from '../../../src/import/check/checkRows.ts'
import { proposeMapping } from '../../../src/import/propose/proposeFile.ts'
import { recogniseKind } from '../../../src/import/propose/recogniseKind.ts'
import { surveyColumns } from '../../../src/import/propose/surveyColumns.ts'
import type { Table } from '../../../src/import/reading/table.ts'
import { reshapeTable } from '../../../src/import/reshape/reshapeTable.ts'
import { tableOf } from '../tableOf.ts'

const kindOf = (table: Table) => recogniseKind(table.header, surveyColumns(table)).kind
const cellsOf = (table: Table) => [...table.rows()].map(({ line, cells }) => [line, ...cells])

describe('targets spread over columns', () => {
  const wide = 'Owner,Q1 2026,Q2 2026,2026\nKim,100,"1,200",1300\nLee,,50,50\nMax,,,\n'

  it('become one row for each amount', () => {
    const table = reshapeTable(tableOf(wide))
    expect(table.header).toEqual(['Owner', '2026', 'Period', 'Value'])
    expect(cellsOf(table)).toEqual([
      [2, 'Kim', '1300', '2026-Q1', '100'],
      [2, 'Kim', '1300', '2026-Q2', '1,200'],
      [3, 'Lee', '50', '2026-Q2', '50'],
      [4, 'Max', '', '', ''],
    ])
    expect(table.rowCount).toBe(4)
    expect(table.warnings).toContainEqual({
      code: 'spread-periods',
      count: 2,
      message: '2 columns of periods, "Q1 2026" to "Q2 2026", read as one row for each amount.',
    })
    expect(kindOf(table)).toBe('targets')
  })

  it.each([
    ['months in German', 'Vertriebler;Jan 2026;Feb 2026;März 2026\nKim;100;200;300\n', '2026-03'],
    ['quarters in French', 'Équipe;T1 2026;T2 2026\nNord;100;200\n', '2026-Q2'],
    ['years', 'Team;FY 2026;FY 2027\nNorth;100;200\n', '2027'],
  ])('are known for %s', (_, csv, last) => {
    const table = reshapeTable(tableOf(csv))
    expect(kindOf(table)).toBe('targets')
    expect([...table.rows()].at(-1)!.cells.at(-2)).toBe(last)
  })

  it('are not seen where the columns hold no amounts, repeat a period, or the sheet is known as it is', () => {
    for (const csv of [
      'Owner,Q1 2026,Q2 2026\nKim,done,open\n',
      'Owner,Jan 2026,01/2026\nKim,1,2\n',
      'Deal ID,Stage,Q1 2026,Q2 2026\n1,Demo,1,2\n',
    ]) {
      const table = tableOf(csv)
      expect(reshapeTable(table)).toBe(table)
    }
  })

  it('leave no row of the file without an account', () => {
    const table = reshapeTable(tableOf(`${wide}ragged,1\nTotal,100,1250,1350\nKim,7,8,9\n`))
    const lines = new Set([...table.rows()].map(({ line }) => line))
    expect([...lines]).toEqual([2, 3, 4, 5, 6, 7])
  })
})

describe('a history of all fields', () => {
  const salesforce = [
    'Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue',
    '1,0,006A,005A,2026-01-05 10:00:00,created,,,',
    '2,0,006A,005A,2026-01-20 10:00:00,StageName,DynamicEnum,Prospecting,Proposal',
    '3,0,006A,005A,2026-01-21 10:00:00,Amount,Currency,100.0,250.0',
    '4,0,006A,005A,2026-01-22 10:00:00,CloseDate,DateOnly,2026-03-01,2026-04-01',
    '5,0,006A,005A,2026-01-23 10:00:00,Owner,Text,Kim,Lee',
  ].join('\n')

  it('of Salesforce is read as stage history, the changes of other fields left out and counted', () => {
    const table = reshapeTable(tableOf(`${salesforce}\n`))
    expect(kindOf(table)).toBe('stage-history')
    expect(table.warnings).toContainEqual({
      code: 'other-field',
      count: 2,
      message: '2 changes of other fields than stage, amount and close date left out.',
    })
    const checked = checkRows(table, 'stage-history', proposeMapping(table, 'stage-history'))
    if (checked.type === 'refused') throw new Error(checked.message)
    const batches = checked.batches()
    const accepted: StageChangeRow[] = []
    let next = batches.next()
    for (; !next.done; next = batches.next()) accepted.push(...next.value.accepted)
    const summary = next.value
    expect(summary).toMatchObject({ rowsRead: 5, accepted: 3, rejected: 0, ignored: 2 })
    expect(accepted).toMatchObject([
      {
        dealId: '006A',
        changedOn: '2026-01-20',
        fromStage: 'Prospecting',
        toStage: 'Proposal',
        amount: null,
      },
      { changedOn: '2026-01-21', toStage: null, amount: { minor: 25000 }, expectedCloseOn: null },
      { changedOn: '2026-01-22', toStage: null, amount: null, expectedCloseOn: '2026-04-01' },
    ])
  })

  it('of HubSpot has no value before', () => {
    const table = reshapeTable(
      tableOf(
        'deal_id,timestamp,source,name,value\n1,2026-01-05 10:00:00,CRM_UI,dealstage,closedwon\n1,2026-01-05 10:00:00,CRM_UI,amount,200\n',
      ),
    )
    expect(table.header).toEqual([
      ...['deal_id', 'timestamp', 'source', 'From stage', 'To stage', 'New amount', 'New close date'],
    ])
    expect(kindOf(table)).toBe('stage-history')
    expect([...table.rows()].map(({ cells }) => cells.slice(3))).toEqual([
      ['', 'closedwon', '', ''],
      ['', '', '200', ''],
    ])
  })

  it('stays as it is where no change of a stage is found', () => {
    const table = tableOf('deal_id,timestamp,source,name,value\n1,2026-01-05 10:00:00,CRM_UI,x9,y8\n')
    expect(reshapeTable(table)).toBe(table)
  })
})
