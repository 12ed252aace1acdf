import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PIECE_BYTES, WHOLE_UP_TO_BYTES } from '../../../../src/ui/screens/import/stageFile.ts'
import { everyRowFits } from '../../fixtureImport.ts'
import { askedOf, chooseFiles, headSentence, openImportScreen } from './importScreen.tsx'
import { inventedProposal } from './invented.ts'

const deals = inventedProposal()
const people = inventedProposal({ fileId: 'f2', file: 'people.csv', sha256: 'b', kind: 'people', rows: 35 })
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const steps = (file: string) =>
  within(screen.getByRole('region', { name: file }))
    .getAllByRole('button', { expanded: false })
    .map(({ textContent }) => textContent)

describe('ImportScreen', () => {
  afterEach(cleanup)

  it('asks nothing of clean files: every step is one closed line, and one button imports them', async () => {
    const engine = openImportScreen({ proposals: { 'deals.csv': deals, 'people.csv': people } })
    await chooseFiles('deals.csv', 'people.csv')
    expect(headSentence()).toBe('8,835 rows in 2 files are ready to import.')
    await screen.findByText(/^Every row was looked at: of 8,835 rows, 8,835 fit, 0 would be set aside/)
    expect(steps('deals.csv')).toEqual([
      'Textcomma, UTF-8, header on line 1',
      'Columns2 of 3 understood',
      'Checkall 8,800 rows fit',
      'Profile',
    ])
    expect(screen.queryAllByRole('button', { expanded: true })).toEqual([])
    fireEvent.click(button('Import 8,835 rows'))
    await screen.findByRole('table', { name: 'Rows by file' })
    expect(headSentence()).toBe('8,835 rows imported, as of 15 Oct 2026.')
    expect(askedOf(engine, 'import.commit')).toHaveLength(1)
    expect(document.activeElement?.textContent).toContain('8,835 rows imported')
  })

  it('answers an open question by one of two buttons, and imports after it', async () => {
    const question = {
      code: 'date-order' as const,
      column: 'Close',
      examples: ['01/02/2024', '03/04/2024'],
      readings: ['day-first: 01/02/2024 is 2024-02-01', 'month-first: 01/02/2024 is 2024-01-02'],
    }
    const engine = openImportScreen({
      proposals: { 'deals.csv': deals },
      review: (accepted, proposal) =>
        accepted.dateOrder
          ? everyRowFits(proposal)
          : { ...everyRowFits(proposal), rowsRead: 0, accepted: 0, questions: [question] },
    })
    await chooseFiles('deals.csv')
    const answer = await screen.findByRole('button', { name: 'Day first: 01/02/2024 is 1 Feb 2024' })
    expect(headSentence()).toBe('1 question to answer in deals.csv before the import.')
    expect(button(/^Import /).disabled).toBe(true)
    answer.focus()
    fireEvent.click(answer)
    await screen.findByText('all 8,800 rows fit')
    expect(button('Import 8,800 rows').disabled).toBe(false)
    expect(document.activeElement?.textContent).toContain('Check')
    expect(askedOf(engine, 'import.review').at(-1)).toMatchObject({
      files: [{ fileId: 'f1', dateOrder: 'day-first' }],
    })
  })

  it('mends all rows of a cause at once, and takes the repair back', async () => {
    const group = {
      code: 'bad-number',
      column: 'Amount',
      index: 1,
      value: '--',
      count: 312,
      message: '312 rows: Amount “--” is no number',
      lines: [4, 9, 17],
      canBeEmpty: true,
    }
    openImportScreen({
      proposals: { 'deals.csv': deals },
      review: ({ repairs }, proposal) =>
        repairs?.length
          ? everyRowFits(proposal)
          : { ...everyRowFits(proposal), accepted: 8488, rejected: 312, groups: [group] },
    })
    await chooseFiles('deals.csv')
    fireEvent.click(await screen.findByRole('button', { name: 'Read “--” as no value' }))
    await screen.findByText('all 8,800 rows fit')
    const check = screen.getByRole('button', { name: /^Check/ })
    if (check.getAttribute('aria-expanded') === 'false') fireEvent.click(check)
    expect(screen.getByText('“--” in Amount is read as no value')).toBeTruthy()
    fireEvent.click(button('Take back'))
    await screen.findByText('312 of 8,800 rows set aside')
    expect(headSentence()).toBe('8,488 rows in 1 file are ready to import; 312 rows would be set aside.')
  })

  it('shows rows that share an ID side by side with what differs, and sends the choice', async () => {
    const engine = openImportScreen({
      proposals: { 'deals.csv': deals },
      review: (_, proposal) => ({
        ...everyRowFits(proposal),
        accepted: 8799,
        rejected: 1,
        duplicates: {
          keys: 1,
          rows: 2,
          examples: [
            {
              key: 'D-7',
              lines: [8, 31],
              rows: [
                ['D-7', '310', 'red'],
                ['D-7', '410', 'red'],
              ],
            },
          ],
        },
      }),
    })
    await chooseFiles('deals.csv')
    const table = await screen.findByRole('table', { name: 'Rows that share the ID D-7' })
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent))
    expect(cells).toEqual([['Amount', '310', '410'], ['2 other columns are the same']])
    fireEvent.click(screen.getByRole('radio', { name: /^Keep the newest/ }))
    await waitFor(() =>
      expect(askedOf(engine, 'import.review').at(-1)).toMatchObject({ files: [{ duplicates: 'newest' }] }),
    )
  })

  it('skips a file that was imported before, and says that nothing is new', async () => {
    const before = { ...deals, importedBefore: '2026-10-03T14:02:00Z' }
    const engine = openImportScreen({ proposals: { 'deals.csv': before } })
    await chooseFiles('deals.csv')
    expect(headSentence()).toBe('This file was imported before, and nothing in it is new.')
    expect(button('Import 0 rows').disabled).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: 'Replace that import' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Import 8,800 rows' }))
    await screen.findByRole('table', { name: 'Rows by file' })
    expect(askedOf(engine, 'import.commit')).toMatchObject([{ files: [{ again: 'replace' }] }])
  })

  it('says in one line that earlier answers were taken over', async () => {
    const remembered = { on: '2026-10-03T14:02:00Z', kind: 'deals' as const, mapping: [] }
    openImportScreen({ proposals: { 'deals.csv': { ...deals, remembered } } })
    await chooseFiles('deals.csv')
    expect(screen.getByText('Read as on 3 Oct 2026.')).toBeTruthy()
  })

  it('imports exports of several days one after the other, oldest first', async () => {
    const dated = (fileId: string, file: string, snapshotOn: string) =>
      inventedProposal({ fileId, file, sha256: fileId, snapshotOn })
    const engine = openImportScreen({
      proposals: {
        'nov.csv': dated('n', 'nov.csv', '2026-11-30'),
        'oct.csv': dated('o', 'oct.csv', '2026-10-31'),
      },
    })
    await chooseFiles('nov.csv', 'oct.csv')
    expect(screen.getByText(/oldest first \(31 Oct 2026, 30 Nov 2026\)$/)).toBeTruthy()
    fireEvent.click(button(/^Import /))
    await screen.findByRole('table', { name: 'Rows by file' })
    expect(askedOf(engine, 'import.commit')).toMatchObject([
      { asOf: '2026-10-31', files: [{ fileId: 'o' }] },
      { asOf: '2026-11-30', files: [{ fileId: 'n' }] },
    ])
  })

  it('sends the kind that a person chose back for another reading', async () => {
    const engine = openImportScreen({ proposals: { 'deals.csv': deals } })
    await chooseFiles('deals.csv')
    fireEvent.change(screen.getByLabelText('What deals.csv holds'), { target: { value: 'leads' } })
    await screen.findByText('Read as leads, as you chose.')
    expect(askedOf(engine, 'import.reread')).toEqual([{ fileId: 'f1', choices: {}, kind: 'leads' }])
  })

  it('takes a large file in by pieces', async () => {
    const large = new File([new Uint8Array(WHOLE_UP_TO_BYTES + 1)], 'deals.csv')
    const engine = openImportScreen({ proposals: { 'deals.csv': deals } })
    await chooseFiles(large)
    expect(askedOf(engine, 'import.upload')).toEqual([
      { bytes: PIECE_BYTES },
      { bytes: PIECE_BYTES },
      { bytes: 1 },
    ])
    expect(askedOf(engine, 'import.stage')).toEqual([
      { name: 'deals.csv', uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ])
  })

  it('stops on request and goes back to the files as they were', async () => {
    openImportScreen({
      proposals: { 'deals.csv': deals },
      onCommit: (signal) =>
        new Promise((_, reject) => {
          const cancelled = Object.assign(new Error('cancelled'), {
            code: 'IMPORT_CANCELLED',
            data: { rows: 4400 },
          })
          signal?.addEventListener('abort', () => reject(cancelled))
        }),
    })
    await chooseFiles('deals.csv')
    fireEvent.click(button('Import 8,800 rows'))
    await screen.findByText(/^4,400 of 8,800 rows, 50/)
    fireEvent.click(button('Cancel'))
    expect((await screen.findByRole('alert')).textContent).toContain('nothing was written to the workbook')
    expect(headSentence()).toBe('8,800 rows in 1 file are ready to import.')
  })
})
