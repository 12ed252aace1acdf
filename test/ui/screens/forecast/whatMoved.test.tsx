import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ClientProvider } from '../../../../src/ui/client/ClientProvider.tsx'
import { WhatMovedPanel } from '../../../../src/ui/screens/forecast/WhatMovedPanel.tsx'
import { fixtureEngine } from '../../fixtureClient.ts'
import { renderInTheme } from '../../renderInTheme.tsx'

async function open() {
  const engine = fixtureEngine()
  renderInTheme(
    <ClientProvider engine={engine}>
      <WhatMovedPanel where={{}} />
    </ClientProvider>,
  )
  await screen.findByTestId('moves-sentence')
  return engine
}

describe('WhatMovedPanel', () => {
  afterEach(cleanup)

  it('says what moved, and shows the deals of the largest bar', async () => {
    await open()
    expect(plainSpaces(screen.getByTestId('moves-sentence').textContent!)).toBe(
      '$120,000 lower than on 8 Oct: 3 deals lost (−$210,000), 1 deal grown in amount (+$140,000) and new deals expected by now (−$50,000). The chance of the target went from 70 % to 60 %.',
    )
    const lost = screen.getByRole('region', { name: '3 deals lost' })
    expect(within(lost).getByText('Deal A')).toBeTruthy()
    expect(within(lost).getAllByText('40 % → 0 %', { normalizer: plainSpaces })[0]).toBeTruthy()
    expect(within(lost).getByText('and 1 smaller change')).toBeTruthy()
  })

  it('opens the deals of another bar, by its row', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /^Grown/ }))
    const grown = screen.getByRole('region', { name: '1 deal grown in amount' })
    expect(within(grown).getByText('$200,000')).toBeTruthy()
    expect(within(grown).getByText('$550,000')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Grown/ }).getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: /^Expected by now/ }))
    const awaited = screen.getByRole('region', { name: 'Expected by now' })
    expect(within(awaited).queryByRole('table')).toBeNull()
    expect(awaited.textContent).toMatch(/those that came are under New/)
  })

  it('shows the open pipeline, and all as a table', async () => {
    await open()
    fireEvent.click(screen.getByRole('radio', { name: 'Open pipeline' }))
    const title = 'Open pipeline −$400,000 since 8 Oct'
    expect(screen.getByText(title)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: `Show as table: ${title}` }))
    const rows = within(screen.getByTestId('waterfall')).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      'PartDealsAmount',
      '8 Oct$4.00M',
      'Lost3−$400,000',
      '15 Oct$3.60M',
    ])
  })

  it('compares with another day that is typed, once it lies before', async () => {
    const engine = await open()
    fireEvent.click(screen.getByRole('combobox', { name: 'Compare with the forecast of' }))
    fireEvent.click(await screen.findByText('Another day …'))
    const entry = await screen.findByRole('textbox', { name: 'Compare with' })
    fireEvent.change(entry, { target: { value: '15 Oct 2026' } })
    fireEvent.submit(entry.closest('form')!)
    expect(screen.getByRole('alert').textContent).toBe('Write a day before 15 Oct 2026.')
    fireEvent.change(entry, { target: { value: '20 Sep 2026' } })
    fireEvent.submit(entry.closest('form')!)
    await waitFor(() =>
      expect(engine.asked.at(-1)).toEqual({
        operation: 'forecast.moves',
        input: { where: {}, from: '2026-09-20' },
      }),
    )
    expect(await screen.findByText(/than on 20 Sep/)).toBeTruthy()
  })
})

function plainSpaces(text: string): string {
  return text.replace(/\s/g, ' ')
}
