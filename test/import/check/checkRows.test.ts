import { describe, expect, it } from 'vitest'
import { checkRows } from '../../../src/import/check/checkRows.ts'
import { proposeMapping } from '../../../src/import/propose/proposeFile.ts'
import { checkAll } from '../checkAll.ts'
import { tableOf } from '../tableOf.ts'

const HEADER = 'Deal ID,Stage,Amount,Created Date,Close Date,Expected Close Date,Lost Reason'
const deals = (...rows: string[]) =>
  checkAll(`${HEADER}\n${rows.join('\n')}\n`, 'deals', { asOf: '2026-03-01' })
const codes = (result: { rejects: { row: number; column: string | null; code: string }[] }) =>
  result.rejects.map(({ row, column, code }) => [row, column, code])

describe('checkRows on deals', () => {
  it('reads a clean row', () => {
    const { rows, rejects, warnings } = deals('1,Closed Won,"1,234.50",2026-01-01,2026-02-01,2026-02-15,')
    expect(rejects).toEqual([])
    expect(warnings).toEqual([])
    expect(rows[0]).toMatchObject({
      line: 2,
      id: '1',
      outcome: 'won',
      amount: { minor: 123450, currency: null },
      createdOn: '2026-01-01',
      closedOn: '2026-02-01',
      expectedCloseOn: '2026-02-15',
      account: null,
    })
  })

  it('rejects what can not be used, with line, column and code', () => {
    const result = deals(
      ',Demo,1,2026-01-01,,,',
      '2,Demo,lots,2026-01-01,,,',
      '3,Demo,1,2026-02-30,,,',
      '4,Demo,1',
      '5,"De"mo,1,2026-01-01,,,',
      '6,Closed,1,2026-01-01,,,',
      '7,Demo,1,0206-01-01,,,',
      '8,Demo,5%,,,,',
    )
    expect(codes(result)).toEqual([
      [2, 'Deal ID', 'missing-id'],
      [3, 'Amount', 'bad-amount'],
      [4, 'Created Date', 'bad-date'],
      [5, null, 'ragged-row'],
      [6, null, 'bad-quotes'],
      [7, 'Stage', 'unclear-outcome'],
      [8, 'Created Date', 'bad-date'],
      [9, 'Amount', 'bad-amount'],
    ])
    expect(result.rejects[1]!.message).toBe(
      '"Amount" is "lots", which can\'t be read as an amount. Write it as 1234.56, or leave it empty.',
    )
    expect(result.rejects[3]!.raw).toEqual(['4', 'Demo', '1'])
  })

  it('keeps the first of two rows with one ID, and leaves out an equal one', () => {
    const result = deals(
      '1,Demo,1,2026-01-01,,,',
      '1,Demo,1,2026-01-01,,,',
      '1,Demo,2,2026-01-01,,,',
      ',,,,,,',
      '',
      '2,Demo,1,2026-01-01,,,',
    )
    expect(result.rows.map(({ line }) => line)).toEqual([2, 7])
    expect(codes(result)).toEqual([[4, null, 'duplicate-id']])
    expect(result.rejects[0]!.message).toContain('Line 2')
    expect(result).toMatchObject({
      rowsRead: 6,
      accepted: 2,
      rejected: 1,
      ignored: 3,
      counts: { 'duplicate-row': 1, 'blank-row': 2 },
    })
  })

  it('counts what is odd about rows that it keeps', () => {
    const { counts, rejected } = deals(
      '1,Won,5,2026-01-01,,,',
      '2,Won,5,2026-02-01,2026-01-01,,',
      '3,Demo,,2026-01-01,,2026-02-01,',
      '4,Lost,5,,2026-01-05,,',
      '5,Won,-5,2026-01-01,2026-03-02,,',
      '6,Demo,5,2026-01-01,2026-04-01,,',
    )
    expect(rejected).toBe(0)
    expect(counts).toEqual({
      'won-without-close-date': 1,
      'close-before-creation': 1,
      'open-without-amount': 1,
      'undated-deal': 1,
      'overdue-open': 1,
      'closed-after-as-of': 1,
      'lost-without-reason': 1,
      'negative-amount': 1,
      'close-read-as-expected': 1,
    })
  })

  it('reads the close date of an open deal as its expected close date', () => {
    expect(deals('1,Demo,5,2026-01-01,2026-04-01,,').rows[0]).toMatchObject({
      outcome: 'open',
      closedOn: null,
      expectedCloseOn: '2026-04-01',
    })
  })

  it('takes the outcome from yes-or-no columns, the status and won or lost dates', () => {
    expect(
      checkAll(
        'Id,Stage Name,Is Closed,Is Won\n1,Signed,1,1\n2,Gone,true,false\n3,Demo,0,0\n',
        'deals',
      ).rows.map(({ outcome }) => outcome),
    ).toEqual(['won', 'lost', 'open'])
    const status = checkAll(
      'Deal ID,Status,Stage\n1,won,Demo\n2,Lost,Demo\n3,open,Demo\n4,Contacted,Closed Won\n5,open,Closed Won\n',
      'deals',
    )
    expect(status.rows.map(({ outcome }) => outcome)).toEqual(['won', 'lost', 'open', 'won', 'open'])
    expect(status.counts['stage-status-disagree']).toBe(1)
    const dates = checkAll('Deal ID,Won time,Lost time\n1,2026-01-02,\n2,,2026-01-03\n3,,\n', 'deals')
    expect(dates.rows.map(({ outcome, closedOn }) => [outcome, closedOn])).toEqual([
      ['won', '2026-01-02'],
      ['lost', '2026-01-03'],
      ['open', null],
    ])
    expect(checkAll('Deal ID,Status\n1,Nurturing\n', 'deals').counts['status-read-as-open']).toBe(1)
  })

  it('rejects a closed deal of which nothing says how it ended', () => {
    expect(codes(checkAll('Deal ID,Close Date\n1,2026-01-01\n2,\n', 'deals'))).toEqual([
      [2, 'Close Date', 'unclear-outcome'],
    ])
  })

  it('lets the lead ID or the name stand in for the deal ID', () => {
    expect(checkAll('mql_id,won_date\na1,2026-01-01\n', 'deals').rows[0]).toMatchObject({
      id: 'a1',
      leadId: 'a1',
      outcome: 'won',
      createdOn: null,
    })
    expect(checkAll('Deal - Title,Deal - Status\nBig one,won\n', 'deals').rows[0]).toMatchObject({
      id: 'Big one',
      name: 'Big one',
    })
  })

  it('reads amounts with their currency, in its minor unit', () => {
    const amounts = (csv: string) =>
      checkAll(csv, 'deals').rows.map(({ amount }) => amount && [amount.minor, amount.currency])
    expect(
      amounts(
        'Deal ID,Stage,Amount,Currency\n1,A,1.005,USD\n2,A,1500,JPY\n3,A,1.2345,KWD\n4,A,,EUR\n5,A,7,\n',
      ),
    ).toEqual([[101, 'USD'], [1500, 'JPY'], [1235, 'KWD'], null, [700, null]])
    expect(amounts('Deal ID,Stage,Amount\n1,A,"$1,234.50"\n2,A,€2.5k\n3,A,(12)\n')).toEqual([
      [123450, 'USD'],
      [250000, 'EUR'],
      [-1200, null],
    ])
    expect(amounts('Deal ID;Stage;Amount (EUR)\n1;A;1.234,56\n')).toEqual([[123456, 'EUR']])
    expect(codes(checkAll('Deal ID,Stage,Amount,Currency\n1,A,€5,USD\n2,A,5,Taler\n', 'deals'))).toEqual([
      [2, 'Amount', 'currency-conflict'],
      [3, 'Currency', 'bad-currency'],
    ])
    expect(
      checkAll('Deal ID,Stage,Amount\n1,A,1500\n', 'deals', { currency: 'JPY' }).rows[0]!.amount,
    ).toEqual({ minor: 1500, currency: null })
  })

  it('keeps columns that feed no field, whatever their names', () => {
    const [row] = checkAll('Deal ID,Stage,__proto__,x,x,\n1,A,p,1,2,3\n', 'deals').rows
    expect(Object.entries(row!.attributes)).toEqual([
      ['__proto__', 'p'],
      ['x', '1'],
      ['x (2)', '2'],
      ['Column 6', '3'],
    ])
    expect(Object.getPrototypeOf(row!.attributes)).toBe(Object.prototype)
  })
})

describe('checkRows on dates and numbers of a column', () => {
  const refusal = (csv: string, options = {}) => {
    const table = tableOf(csv)
    return checkRows(table, 'deals', proposeMapping(table, 'deals'), options)
  }
  const AMBIGUOUS = 'Deal ID,Stage,Created Date\n1,A,3/4/2026\n2,A,5/6/2026\n'

  it('asks when nothing tells the day from the month, and follows the answer', () => {
    expect(refusal(AMBIGUOUS)).toMatchObject({
      type: 'refused',
      column: 'Created Date',
      questions: [
        {
          code: 'date-order',
          column: 'Created Date',
          examples: ['3/4/2026', '5/6/2026'],
          readings: ['day-first: 3/4/2026 is 2026-04-03', 'month-first: 3/4/2026 is 2026-03-04'],
        },
      ],
    })
    expect(checkAll(AMBIGUOUS, 'deals', { answers: { dateOrder: 'day-first' } }).rows[0]!.createdOn).toBe(
      '2026-04-03',
    )
  })

  it('takes the order of another date column of the file, mapped or not', () => {
    const mapped = checkAll('Deal ID,Stage,Created Date,Close Date\n1,Won,3/4/2026,25/4/2026\n', 'deals')
    expect(mapped.rows[0]).toMatchObject({ createdOn: '2026-04-03', closedOn: '2026-04-25' })
    const other = checkAll(
      'Deal ID,Stage,Created Date,Kickoff\n1,A,3/4/2026,4/25/2026\n2,A,5/6/2026,1/1/2026\n',
      'deals',
    )
    expect(other.rows[0]!.createdOn).toBe('2026-03-04')
  })

  it('asks when the other columns contradict each other', () => {
    const csv =
      'Deal ID,Stage,Created Date,Close Date,Expected Close Date\n1,Won,3/4/2026,25/4/2026,4/25/2026\n'
    expect(refusal(csv)).toMatchObject({ type: 'refused', questions: [{ column: 'Created Date' }] })
  })

  it('reads a column by one decimal mark, and says when it had to assume it', () => {
    const german = checkAll('Deal ID;Stage;Amount\n1;A;1.234\n2;A;1,5\n', 'deals')
    expect(german.rows.map(({ amount }) => amount!.minor)).toEqual([123400, 150])
    expect(german.counts['number-format-assumed']).toBeUndefined()
    const open = checkAll('Deal ID,Stage,Amount\n1,A,"1,234"\n', 'deals')
    expect(open.rows[0]!.amount!.minor).toBe(123400)
    expect(open.counts['number-format-assumed']).toBe(1)
  })

  it('refuses a mapping that can not work, and says why', () => {
    const table = tableOf('a,b\n1,2\n')
    const messageOf = (mapping: { index: number; field: string | null }[]) => {
      const checked = checkRows(table, 'deals', mapping)
      return checked.type === 'refused' ? checked.message : null
    }
    expect(messageOf([{ index: 0, field: 'id' }])).toContain('No column is mapped to the stage or')
    expect(
      messageOf([
        { index: 0, field: 'id' },
        { index: 1, field: 'id' },
      ]),
    ).toContain('Two columns are mapped to the deal ID')
    expect(messageOf([{ index: 0, field: 'colour' }])).toContain("which deals don't have")
    expect(messageOf([{ index: 5, field: 'id' }])).toContain('column 6')
    expect(
      messageOf([
        { index: 0, field: 'id' },
        { index: 1, field: 'stage' },
      ]),
    ).toBeNull()
  })
})

describe('checkRows on the other kinds', () => {
  it('reads leads', () => {
    const result = checkAll(
      'Lead ID,Created Date,Score\n1,2026-01-01,12.5\n2,,3\n3,2026-01-01,high\n',
      'leads',
    )
    expect(result.rows).toMatchObject([{ id: '1', createdOn: '2026-01-01', score: 12.5 }])
    expect(codes(result)).toEqual([
      [3, 'Created Date', 'missing-date'],
      [4, 'Score', 'bad-number'],
    ])
  })

  it('reads stage changes, several of a deal on one day among them', () => {
    const result = checkAll(
      'Deal ID,Changed At,From Stage,To Stage\n1,2026-01-01,,A\n1,2026-01-01,A,B\n1,2026-01-01,A,B\n',
      'stage-history',
    )
    expect(result).toMatchObject({ accepted: 2, ignored: 1 })
  })

  it('lets the region stand in for the team', () => {
    expect(checkAll('sales_agent,manager,regional_office\nKim,Lee,East\n', 'people').rows[0]).toMatchObject({
      name: 'Kim',
      team: 'East',
      manager: 'Lee',
      region: 'East',
    })
    expect(checkAll('Name,Team,Region\nKim,,East\n', 'people').rows[0]).toMatchObject({
      team: null,
      region: 'East',
    })
  })

  it('reads targets and measures', () => {
    const targets = checkAll(
      'Period,Team,Amount,Currency\nQ4 2026,,1000000.00,USD\n2026-Q4,East,,USD\nsoon,,5,\n',
      'targets',
    )
    expect(targets.rows).toEqual([
      {
        line: 2,
        period: '2026-Q4',
        team: null,
        owner: null,
        amount: { minor: 100_000_000, currency: 'USD' },
      },
    ])
    expect(codes(targets)).toEqual([
      [3, 'Amount', 'missing-amount'],
      [4, 'Period', 'bad-period'],
    ])
    const measures = checkAll(
      'Date,Measure,Value,Owner\n2026-01-01,EUR/USD,1.0815,\n2026-01-01,EUR/USD,1.1,\n2026-01-01,Calls,,Kim\n',
      'measures',
    )
    expect(measures.rows).toMatchObject([{ on: '2026-01-01', measure: 'EUR/USD', value: 1.0815 }])
    expect(codes(measures)).toEqual([
      [3, null, 'duplicate-id'],
      [4, 'Value', 'missing-value'],
    ])
  })
})
