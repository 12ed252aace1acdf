import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReadValue } from '../../../../src/contract/importReview.ts'
import { everyRowFits } from '../../fixtureImport.ts'
import { askedOf, chooseFiles, openImportScreen } from './importScreen.tsx'
import { inventedProposal } from './invented.ts'

const deals = inventedProposal()
const stage = (value: string, meaning: ReadValue['meaning']): ReadValue => ({
  field: 'stage',
  value,
  rows: 10,
  meaning,
  decidedBy: 'order',
})

describe('the steps of a file', () => {
  afterEach(cleanup)

  it('moves a stage by Alt and an arrow key, keeps the focus on it and says where it is', async () => {
    const engine = openImportScreen({
      proposals: { 'deals.csv': deals },
      review: (_, proposal) => ({
        ...everyRowFits(proposal),
        values: [stage('Prospecting', 'open'), stage('Engaging', 'open'), stage('Won', 'won')],
      }),
    })
    await chooseFiles('deals.csv')
    fireEvent.click(await screen.findByRole('button', { name: /^Values/ }))
    const meaning = screen.getByLabelText('What Engaging stands for')
    meaning.focus()
    fireEvent.keyDown(meaning, { key: 'ArrowUp', altKey: true })
    expect(screen.getByText('Engaging is now 1 of 3')).toBeTruthy()
    const table = screen.getByRole('table', { name: 'Stages of deals.csv' })
    const names = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td')?.textContent)
    expect(names).toEqual(['Engaging', 'Prospecting', 'Won'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('What Engaging stands for')
    fireEvent.change(screen.getByLabelText('What Won stands for'), { target: { value: 'lost' } })
    await waitFor(() =>
      expect(askedOf(engine, 'import.review').at(-1)).toMatchObject({
        files: [
          {
            stageOrder: ['Engaging', 'Prospecting', 'Won'],
            meanings: [{ field: 'stage', value: 'Won', meaning: 'lost' }],
          },
        ],
      }),
    )
  })

  it('points to Assumptions for the rates of several currencies', async () => {
    openImportScreen({
      proposals: { 'deals.csv': deals },
      review: (_, proposal) => ({
        ...everyRowFits(proposal),
        currencies: [
          { code: 'USD', rows: 8000 },
          { code: 'EUR', rows: 800 },
        ],
      }),
    })
    await chooseFiles('deals.csv')
    fireEvent.click(await screen.findByRole('button', { name: /^Values.*USD, EUR/ }))
    expect(screen.getByText('USD: 8,000 rows · EUR: 800 rows')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Assumptions' }).getAttribute('href')).toBe('#/assumptions')
  })

  it('corrects one column, and keeps those without a field apart', async () => {
    const engine = openImportScreen({ proposals: { 'deals.csv': deals } })
    await chooseFiles('deals.csv')
    fireEvent.click(screen.getByRole('button', { name: /^Columns/ }))
    const table = screen.getByRole('table', { name: 'Columns of deals.csv' })
    expect(within(table).getByText('sure: the name matches')).toBeTruthy()
    expect(within(table).getByText('Kept as they are, to slice by')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Field fed by Colour'), { target: { value: 'product' } })
    expect(within(table).getByText('your choice')).toBeTruthy()
    await waitFor(() =>
      expect(askedOf(engine, 'import.review').at(-1)).toMatchObject({
        files: [{ mapping: [{ field: 'id' }, { field: 'amount' }, { index: 2, field: 'product' }] }],
      }),
    )
  })

  it('opens letters that can be read in two ways, each with a preview, and reads the file by the choice', async () => {
    const layout = {
      ...deals.layout!,
      encoding: 'windows-1252' as const,
      encodings: [
        { name: 'windows-1252' as const, preview: 'Zürich, Łódź?' },
        { name: 'windows-1250' as const, preview: 'Zürich, Łódź' },
      ],
    }
    const engine = openImportScreen({ proposals: { 'deals.csv': { ...deals, layout } } })
    await chooseFiles('deals.csv')
    expect(screen.getByText('Zürich, Łódź')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /^Central European/ }))
    await waitFor(() =>
      expect(askedOf(engine, 'import.reread')).toEqual([
        { fileId: 'f1', choices: { encoding: 'windows-1250' } },
      ]),
    )
  })

  it('profiles a file with its outliers, and counts two columns together', async () => {
    const engine = openImportScreen({ proposals: { 'deals.csv': deals } })
    await chooseFiles('deals.csv')
    fireEvent.click(screen.getByRole('button', { name: /^Profile/ }))
    const profile = await screen.findByRole('table', { name: 'Profile of deals.csv' })
    expect(within(profile).getByText('31 below 5 or above 10,298')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Count the rows by'), { target: { value: '0' } })
    fireEvent.change(screen.getByLabelText('and by'), { target: { value: '2' } })
    const counts = await screen.findByRole('table', { name: 'Opp by Colour' })
    expect(
      within(counts)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual(['OppNorthSouth', 'Won4,2380', 'Lost1,0001,473'])
    expect(askedOf(engine, 'import.crossTabulate')).toEqual([{ fileId: 'f1', rows: 0, columns: 2 }])
  })
})

describe('after an import', () => {
  afterEach(cleanup)

  it('says what moved, and opens the deals of a move', async () => {
    openImportScreen({
      proposals: { 'deals.csv': deals },
      moved: {
        from: '2026-09-30',
        to: '2026-10-31',
        moves: [
          {
            move: 'pushed',
            count: 2,
            amount: 60_000_000,
            deals: [
              {
                id: 'D-1',
                name: 'Contoso rollout',
                owner: 'M. Frase',
                amount: 31_000_000,
                from: '2026-10-31',
                to: '2026-12-14',
              },
            ],
          },
          { move: 'new', count: 0, amount: 0, deals: [] },
        ],
      },
    })
    await chooseFiles('deals.csv')
    fireEvent.click(screen.getByRole('button', { name: 'Import 8,800 rows' }))
    const moved = await screen.findByRole('region', { name: 'What moved' })
    expect(within(moved).getAllByRole('button')).toHaveLength(1)
    fireEvent.click(within(moved).getByRole('button', { name: /^2 deals pushed to a later close/ }))
    const table = within(moved).getByRole('table')
    await within(table).findByText('$310,000')
    expect(within(table).getAllByRole('row')[1]?.textContent).toBe(
      'Contoso rolloutM. Frase$310,00031 Oct 202614 Dec 2026',
    )
  })

  it('lists past imports with what is worth knowing, and saves what was set aside', async () => {
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    URL.createObjectURL = () => 'blob:invented'
    const engine = openImportScreen({
      batches: [
        {
          id: 4,
          madeAt: '2026-10-03T14:02:00Z',
          asOf: '2026-09-30',
          active: true,
          files: [
            {
              file: 'deals.csv',
              kind: 'deals',
              rowsRead: 301,
              accepted: 0,
              rejected: 301,
              ignored: 0,
              warnings: [{ code: 'overdue-open', count: 5, message: '5 open deals are overdue' }],
            },
          ],
        },
      ],
      rejects: Array.from({ length: 301 }, (_, at) => ({
        file: 'deals.csv',
        row: at + 2,
        column: 'Amount',
        code: 'bad-number',
        message: 'Amount “--” is no number',
        raw: [`D-${at}`, '--'],
      })),
    })
    const past = await screen.findByRole('table', { name: 'Past imports' })
    expect(within(past).getByText('5 open deals are overdue')).toBeTruthy()
    fireEvent.click(within(past).getByRole('button', { name: /^301 rows set aside/ }))
    const table = await screen.findByRole('table', { name: 'Rows set aside' })
    expect(within(table).getAllByRole('row')).toHaveLength(201)
    expect(within(table).getByText(/^The first 200 of 301 rows/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Save the rows set aside' }))
    await waitFor(() => expect(saved).toEqual(['rejects.csv']))
    expect(askedOf(engine, 'import.rejectsFile')).toEqual([{ batchId: 4 }])
    vi.restoreAllMocks()
  })
})
