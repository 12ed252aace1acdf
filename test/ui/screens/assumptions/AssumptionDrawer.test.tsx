import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assumption } from '../../../../src/contract/planning.ts'
import { ClientProvider } from '../../../../src/ui/client/ClientProvider.tsx'
import { AssumptionDrawer } from '../../../../src/ui/screens/assumptions/AssumptionDrawer.tsx'
import { fixtureEngine } from '../../fixtureClient.ts'

const assumption: Assumption = {
  key: 'average-amount',
  label: 'Average amount of a won deal',
  unit: 'money',
  value: 2_410_000,
  low: null,
  high: null,
  n: 492,
  source: 'Won deals of this workbook',
  origin: 'measured',
  measured: null,
  editable: true,
  owner: null,
  note: null,
}

function show(changes: Partial<Assumption> = {}): unknown[] {
  const engine = fixtureEngine()
  const sent: unknown[] = []
  Object.assign(engine.client, { assumptions: { set: async (input: unknown) => void sent.push(input) } })
  render(
    <MantineProvider env="test">
      <ClientProvider engine={engine}>
        <AssumptionDrawer assumption={{ ...assumption, ...changes }} currency="USD" onClose={() => {}} />
      </ClientProvider>
    </MantineProvider>,
  )
  return sent
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

afterEach(() => {
  cleanup()
  localStorage.clear()
})

describe('AssumptionDrawer', () => {
  it('asks who and why before a typed value goes before a measured one', async () => {
    const sent = show()
    type('Value', '30k')
    press('Use this value')
    expect(screen.getByText('Say who stands for it.')).toBeTruthy()
    expect(screen.getByText('Say why, so that others can check it.')).toBeTruthy()
    expect(sent).toEqual([])
    type('Whose assumption', ' Hana ')
    type('Why this value', 'New price list')
    press('Use this value')
    await waitFor(() =>
      expect(sent).toEqual([
        { key: 'average-amount', value: 3_000_000, owner: 'Hana', note: 'New price list' },
      ]),
    )
  })

  it('says what a value must look like and sends none that it cannot read', () => {
    const sent = show({ owner: 'Hana', note: 'x' })
    type('Value', 'a lot')
    press('Use this value')
    expect(screen.getByText(/such as 2\.8M/)).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('goes back to what was measured', async () => {
    const sent = show({ origin: 'typed', measured: 2_000_000, owner: 'Hana', note: 'x' })
    press('Back to measured')
    await waitFor(() => expect(sent).toMatchObject([{ key: 'average-amount', value: null }]))
  })
})
