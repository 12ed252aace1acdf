import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ClientProvider } from '../../../src/ui/client/ClientProvider.tsx'
import { Frame } from '../../../src/ui/frame/Frame.tsx'
import { type FixtureEngine, fixtureEngine } from '../fixtureClient.ts'
import { renderInTheme } from '../renderInTheme.tsx'

function show(engine: FixtureEngine) {
  renderInTheme(
    <ClientProvider engine={engine}>
      <Frame />
    </ClientProvider>,
  )
}

describe('the frame', () => {
  afterEach(() => {
    cleanup()
    window.location.hash = ''
  })

  it('offers two ways in when the workbook is empty', async () => {
    const engine = fixtureEngine({ empty: true })
    show(engine)
    const welcome = within(await screen.findByRole('region', { name: 'Welcome' }))
    expect(welcome.getByRole('button', { name: 'Import your files' })).toBeTruthy()
    fireEvent.click(welcome.getByRole('button', { name: 'Open the sample pipeline' }))
    await waitFor(() => expect(engine.asked.map((call) => call.operation)).toEqual(['workbook.openSample']))
  })

  it('lists the seven screens in order and marks the one in sight', async () => {
    show(fixtureEngine({ empty: true }))
    const rail = within(await screen.findByRole('navigation', { name: 'Screens' }))
    const names = rail.getAllByRole('link').map((link) => link.textContent)
    expect(names).toEqual([
      'Forecast',
      'What-if',
      'Lead measures',
      'Deals & 1:1',
      'Assumptions',
      'Plan',
      'Import',
    ])
    expect(rail.getByRole('link', { current: 'page' }).textContent).toBe('Forecast')
  })

  it('sets a typed target in minor units and refuses what it cannot read', async () => {
    const engine = fixtureEngine()
    show(engine)
    fireEvent.click(await screen.findByRole('button', { name: 'Target: $1.55M' }))
    const entry = await screen.findByLabelText('Target for Q4 2026, USD')
    fireEvent.change(entry, { target: { value: 'a lot' } })
    fireEvent.submit(entry)
    expect((await screen.findByRole('alert')).textContent).toContain('2.8M')
    fireEvent.change(entry, { target: { value: '1.8M' } })
    fireEvent.submit(entry)
    await waitFor(() =>
      expect(engine.asked).toEqual([{ operation: 'workbook.setFrame', input: { target: 180_000_000 } }]),
    )
  })

  it('chooses a listed period', async () => {
    const engine = fixtureEngine()
    show(engine)
    fireEvent.click(await screen.findByRole('button', { name: 'Period: Q4 2026' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Q1 2027' }))
    await waitFor(() =>
      expect(engine.asked).toEqual([{ operation: 'workbook.setFrame', input: { period: '2027-Q1' } }]),
    )
  })

  it('undoes by Ctrl+Z, but not while a text is typed', async () => {
    const engine = fixtureEngine()
    await engine.client.workbook.setFrame({ target: 1 })
    show(engine)
    await screen.findByRole('button', { name: 'Undo: Leads a month +20 %' })
    fireEvent.click(screen.getByRole('button', { name: 'Target: $1.55M' }))
    fireEvent.keyDown(await screen.findByLabelText('Target for Q4 2026, USD'), { key: 'z', ctrlKey: true })
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    await waitFor(() =>
      expect(engine.asked.map((call) => call.operation)).toEqual(['workbook.setFrame', 'workbook.undo']),
    )
  })
})
