import { describe, expect, it } from 'vitest'
import type { FileProposal } from '../../../../src/contract/importing.ts'
import type { FileReview } from '../../../../src/contract/importReview.ts'
import { fileFindings } from '../../../../src/ui/screens/import/fileFindings.ts'
import { type Reading, readingOf } from '../../../../src/ui/screens/import/reading.ts'
import { NOT_REVIEWED, reviewed } from '../../../../src/ui/screens/import/reviewing.ts'
import { everyRowFits } from '../../fixtureImport.ts'
import { inventedProposal } from './invented.ts'

function found(reading: Reading, review: Partial<FileReview> | null, step: string) {
  const reviewing =
    review === null ? NOT_REVIEWED : reviewed([reading], [{ ...everyRowFits(reading.proposal), ...review }])
  return fileFindings(reading, reviewing).find((finding) => finding.step === step)
}
const { layout } = inventedProposal()
const withLayout = (changes: Partial<NonNullable<FileProposal['layout']>>) =>
  readingOf(inventedProposal({ layout: { ...layout!, ...changes } }))

describe('fileFindings', () => {
  it('asks nothing of a clean file', () => {
    const reading = readingOf(inventedProposal())
    const findings = fileFindings(reading, reviewed([reading], [everyRowFits(reading.proposal)]))
    expect(findings.map(({ title, line, state }) => [title, line, state])).toEqual([
      ['Text', 'comma, UTF-8, header on line 1', 'fine'],
      ['Columns', '2 of 3 understood', 'fine'],
      ['Check', 'all 8,800 rows fit', 'fine'],
    ])
  })

  it('points at a header below line 1 until it is chosen', () => {
    const reading = withLayout({ headerLine: 4 })
    expect(found(reading, null, 'layout')).toMatchObject({ state: 'look' })
    expect(found({ ...reading, choices: { headerLine: 4 } }, null, 'layout')).toMatchObject({ state: 'fine' })
  })

  it('points at several sheets with rows, not at hidden or empty ones', () => {
    const sheet = (name: string, rows: number, hidden = false) => ({ name, rows, hidden })
    const spreadsheet = { format: 'spreadsheet', sheet: 'Deals', delimiter: null, encoding: null } as const
    const two = withLayout({ ...spreadsheet, sheets: [sheet('Deals', 9), sheet('Leads', 4)] })
    expect(found(two, null, 'layout')).toMatchObject({
      line: 'sheet “Deals” of 2, header on row 1',
      state: 'look',
    })
    const one = withLayout({
      ...spreadsheet,
      sheets: [sheet('Deals', 9), sheet('Notes', 0), sheet('x', 4, true)],
    })
    expect(found(one, null, 'layout')).toMatchObject({ state: 'fine' })
  })

  it('points at letters that can be read in more than one way', () => {
    const reading = withLayout({
      encodings: [
        { name: 'windows-1252', preview: 'Müller' },
        { name: 'windows-1250', preview: 'Müller' },
      ],
    })
    expect(found(reading, null, 'layout')).toMatchObject({ state: 'look' })
  })

  it('points at guessed columns, unless they are remembered', () => {
    const mapping = [
      { column: 'x', index: 0, field: 'amount', confidence: 0.6, reason: 'looks like amounts' },
    ]
    const guess = readingOf(inventedProposal({ mapping }))
    expect(found(guess, null, 'columns')).toMatchObject({
      line: '1 of 1 understood · 1 guess to check',
      state: 'look',
    })
    const remembered = { on: '2026-10-03T14:02:00Z', kind: 'deals' as const, mapping: [] }
    expect(found(readingOf(inventedProposal({ mapping, remembered })), null, 'columns')).toMatchObject({
      line: '1 of 1 understood',
      state: 'fine',
    })
  })

  it('says that rows are being looked at, and again after a change with the last findings kept open', () => {
    const reading = readingOf(inventedProposal())
    expect(found(reading, null, 'check')).toMatchObject({ line: 'looking at every row', busy: true })
    const reviewing = reviewed(
      [reading],
      [{ ...everyRowFits(reading.proposal), rejected: 312, accepted: 8488 }],
    )
    const changed: Reading = { ...reading, answers: { duplicates: 'sum' } }
    expect(fileFindings(changed, reviewing).at(-1)).toMatchObject({
      line: 'looking at every row again',
      state: 'look',
      busy: true,
    })
  })

  it('counts what is set aside, repeated, shared and worth knowing', () => {
    const reading = readingOf(inventedProposal())
    const review = {
      accepted: 8476,
      rejected: 312,
      ignored: 12,
      duplicates: { keys: 3, rows: 7, examples: [] },
      warnings: [{ code: 'overdue-open', count: 5, message: '5 open deals are overdue' }],
    }
    expect(found(reading, review, 'check')).toMatchObject({
      line: '312 of 8,800 rows set aside · 3 IDs with rows that differ · 12 rows empty, repeated or no record · 1 thing worth knowing',
      state: 'look',
    })
  })

  it('asks no more about rows that share an ID once it is said what becomes of them', () => {
    const reading: Reading = { ...readingOf(inventedProposal()), answers: { duplicates: 'sum' } }
    const review = { duplicates: { keys: 3, rows: 7, examples: [] } }
    expect(found(reading, review, 'check')).toMatchObject({ line: 'all 8,800 rows fit', state: 'fine' })
  })

  it('waits for an answer to a question', () => {
    const question = { code: 'date-order' as const, column: 'Close', examples: ['01/02/2024'], readings: [] }
    const reading = readingOf(inventedProposal())
    expect(found(reading, { questions: [question], rowsRead: 0, accepted: 0 }, 'check')).toMatchObject({
      line: '1 question to answer',
      state: 'asks',
    })
    expect(found(reading, { refusal: 'No column holds the deal id.' }, 'check')).toMatchObject({
      state: 'asks',
    })
  })
})
