import { describe, expect, it } from 'vitest'
import type { DuplicatePolicy } from '../../../src/contract/importAnswers.ts'
import { checkAll } from '../checkAll.ts'

const HEADER = 'Deal ID,Stage,Amount,Currency,Last Activity Date'
const ROWS = [
  '1,A,5,EUR,2026-03-01',
  '2,A,1,EUR,',
  '1,B,7,EUR,2026-01-01',
  '1,A,5,EUR,2026-03-01',
  '1,B,7,EUR,2026-01-01',
  '1-2,A,1,EUR,',
  '1,C,9,USD,2026-02-01',
]
const check = (duplicates?: DuplicatePolicy, rows = ROWS) =>
  checkAll(`${HEADER}\n${rows.join('\n')}\n`, 'deals', duplicates ? { answers: { duplicates } } : {})
const kept = (result: ReturnType<typeof check>) =>
  result.rows.map(({ line, id, stage, amount }) => [line, id, stage, amount?.minor])

describe('rows that differ but share an ID', () => {
  it('reject: the first is kept, equal ones are left out, the others are set aside', () => {
    const result = check()
    expect(kept(result)).toEqual([
      [2, '1', 'A', 500],
      [3, '2', 'A', 100],
      [7, '1-2', 'A', 100],
    ])
    expect(result.rejects.map(({ row, code }) => [row, code])).toEqual([
      [4, 'duplicate-id'],
      [8, 'duplicate-id'],
    ])
    expect(result).toMatchObject({ ignored: 2, counts: { 'duplicate-row': 2 } })
  })

  it('shows them side by side under every policy', () => {
    for (const policy of ['reject', 'newest', 'sum', 'suffix'] as const) {
      expect(check(policy).duplicates).toEqual({
        keys: 1,
        rows: 3,
        examples: [
          {
            key: '1',
            lines: [2, 4, 8],
            rows: [0, 2, 6].map((index) => ROWS[index]!.split(',')),
          },
        ],
      })
    }
  })

  it('newest: the row with the latest activity, else the last one', () => {
    const result = check('newest')
    expect(kept(result).sort()).toEqual([
      [2, '1', 'A', 500],
      [3, '2', 'A', 100],
      [7, '1-2', 'A', 100],
    ])
    expect(result).toMatchObject({ rejected: 0, ignored: 4, counts: { superseded: 2, 'duplicate-row': 2 } })
    const undated = check('newest', ['1,A,5,EUR,', '1,B,7,EUR,'])
    expect(kept(undated)).toEqual([[3, '1', 'B', 700]])
  })

  it('sum: amounts of one currency are added to the first row, others are set aside', () => {
    const result = check('sum')
    expect(kept(result).find(([, id]) => id === '1')).toEqual([2, '1', 'A', 1200])
    expect(result.rejects.map(({ row, code }) => [row, code])).toEqual([[8, 'currency-differs']])
    expect(result.counts).toMatchObject({ summed: 1, 'duplicate-row': 2 })
    expect(kept(check('sum', ['1,A,,,', '1,B,7,EUR,', '1,C,,,']))).toEqual([[2, '1', 'A', 700]])
    const vast = check('sum', ['1,A,90071992547409,EUR,', '1,B,1,EUR,'])
    expect(vast.rejects.map(({ code }) => code)).toEqual(['bad-amount'])
  })

  it('suffix: all are kept, under an ID that no row of the file has', () => {
    const result = check('suffix')
    expect(kept(result)).toEqual([
      [2, '1', 'A', 500],
      [3, '2', 'A', 100],
      [4, '1-3', 'B', 700],
      [7, '1-2', 'A', 100],
      [8, '1-4', 'C', 900],
    ])
    expect(result.counts.suffixed).toBe(2)
  })

  it('adds up targets and measures, and falls back to reject where nothing can be added or renamed', () => {
    const answers = { duplicates: 'sum' as const }
    const targets = checkAll('Period,Team,Amount\n2026-Q4,East,5\n2026-Q4,East,6\n', 'targets', { answers })
    expect(targets.rows.map(({ amount }) => amount.minor)).toEqual([1100])
    const measures = checkAll('Date,Measure,Value\n2026-01-01,Calls,5\n2026-01-01,Calls,6\n', 'measures', {
      answers,
    })
    expect(measures.rows.map(({ value }) => value)).toEqual([11])
    const people = checkAll('Name,Team\nKim,East\nKim,West\n', 'people', { answers })
    expect(people.rejects.map(({ code }) => code)).toEqual(['duplicate-id'])
    const suffixed = checkAll('Period,Team,Amount\n2026-Q4,East,5\n2026-Q4,East,6\n', 'targets', {
      answers: { duplicates: 'suffix' },
    })
    expect(suffixed.rejected).toBe(1)
  })

  it('renames the stage changes of a renamed deal', () => {
    const { rows, stageChanges } = checkAll(
      'Deal ID,Close Date,date_entered_demo\n1,2026-05-01,2026-01-01\n1,2026-06-01,2026-01-02\n',
      'deals',
      { answers: { duplicates: 'suffix' } },
    )
    expect(rows.map(({ id }) => id)).toEqual(['1', '1-2'])
    expect(stageChanges.map(({ dealId }) => dealId)).toEqual(['1', '1-2'])
  })
})
