import { describe, expect, it } from 'vitest'
import { type ProblemCode, problems } from '../../src/contract/problems.ts'
import { describeError } from '../../src/present/describeError.ts'

/** One example of every problem, and the words of its data that its description must name. */
const EXAMPLES: Record<ProblemCode, { data: Record<string, unknown>; names: string[] }> = {
  WORKBOOK_NOT_FOUND: { data: { path: 'a/north.foresight' }, names: ['a/north.foresight'] },
  NOT_A_WORKBOOK: { data: { path: 'a/photo.jpg' }, names: ['a/photo.jpg'] },
  WORKBOOK_NEWER: {
    data: { path: 'a/b.foresight', fileVersion: 9, appVersion: 3 },
    names: ['a/b.foresight', '9', '3'],
  },
  WORKBOOK_DAMAGED: {
    data: { path: 'a/b.foresight', detail: 'page 12 is torn' },
    names: ['page 12 is torn'],
  },
  WORKBOOK_LOCKED: { data: { path: 'a/b.foresight' }, names: ['a/b.foresight'] },
  WORKBOOK_EXISTS: { data: { path: 'a/b.foresight' }, names: ['a/b.foresight'] },
  CANNOT_WRITE: {
    data: { path: 'a/b.csv', detail: 'the disk is full' },
    names: ['a/b.csv', 'the disk is full'],
  },
  NO_DATA: { data: { needs: 'deals' }, names: ['deals'] },
  NO_TARGET: { data: { period: '2017-Q4' }, names: ['2017-Q4'] },
  UNKNOWN_PERIOD: { data: { period: '2017-Q7' }, names: ['2017-Q7'] },
  NOT_FOUND: { data: { what: 'deal', id: 'X7' }, names: ['deal', 'X7'] },
  NOTHING_TO_UNDO: { data: { direction: 'redo' }, names: ['redo'] },
  IMPORT_REFUSED: {
    data: { file: 'deals.csv', row: 17, column: 'Close', message: 'two readings', questions: [] },
    names: ['deals.csv', 'row 17', 'column Close', 'two readings'],
  },
  IMPORT_CANCELLED: { data: { rows: 12000 }, names: ['12,000'] },
  ENGINE_BUSY: { data: { doing: 'importing leads.csv' }, names: ['importing leads.csv'] },
}

describe('describeError', () => {
  for (const code of Object.keys(problems) as ProblemCode[]) {
    it(`names cause and next step of ${code}`, () => {
      const { data, names } = EXAMPLES[code]
      expect(problems[code].data.safeParse(data).success).toBe(true)
      const words = describeError(Object.assign(new Error(code), { code, data }))
      const all = `${words.title} ${words.detail} ${words.nextStep}`
      for (const name of names) expect(all).toContain(name)
      expect(words.title).not.toMatch(/error it did not expect/)
      for (const part of [words.detail, words.nextStep]) expect(part).toMatch(/[.!?]$/)
      expect(all).not.toMatch(/something went wrong|oops|!|undefined|null/i)
    })
  }

  it('asks the open question of a refused file with its examples and readings', () => {
    const question = {
      file: 'deals.csv',
      column: 'Close',
      code: 'date-order',
      examples: ['3/4/2017', '5/6/2017'],
      readings: ['day first', 'month first'],
    }
    const data = {
      file: 'deals.csv',
      row: null,
      column: 'Close',
      message: 'The order of day and month is open',
      questions: [question],
    }
    const words = describeError({ code: 'IMPORT_REFUSED', data })
    expect(words.detail).toContain('deals.csv, column Close: The order of day and month is open.')
    expect(words.detail).toContain('3/4/2017, 5/6/2017')
    expect(words.nextStep).toContain('day first or month first')
  })

  it('tells an input that was not accepted by its place', () => {
    const issues = [{ path: ['target'], message: 'must not be negative' }]
    const words = describeError({ code: 'BAD_REQUEST', message: 'Input validation failed', data: { issues } })
    expect(words.detail).toBe('target: must not be negative.')
  })

  it('tells a lost connection and a stop', () => {
    const lost = describeError(Object.assign(new Error('x'), { code: 'CONNECTION_LOST' }))
    expect(lost.title).toContain('connection')
    expect(describeError(new DOMException('aborted', 'AbortError')).title).toBe('Stopped')
  })

  it('tells a bug by its message, whatever was thrown', () => {
    expect(describeError(new Error('x is not a function')).detail).toBe(
      'Foresight hit an error it did not expect: x is not a function.',
    )
    expect(describeError('text').detail).toContain(': text.')
    expect(describeError(undefined).detail).toContain('undefined')
    expect(describeError({ code: 'toString' }).title).toContain('did not expect')
  })
})
