import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { whatIf } from '../../../src/model/funnel/whatIf.ts'
import { formatPercent } from '../../../src/present/formatPercent.ts'
import { ClientProvider } from '../../../src/ui/client/ClientProvider.tsx'
import WhatIfScreen from '../../../src/ui/screens/whatif/WhatIfScreen.tsx'
import { fixtureBasis } from '../fixtureBasis.ts'
import { FIXTURE_TARGET, fixtureEngine } from '../fixtureClient.ts'
import { renderInTheme } from '../renderInTheme.tsx'

describe('WhatIfScreen', () => {
  afterEach(cleanup)

  it('recomputes the chance while a lever moves and writes one step when it rests', async () => {
    const engine = fixtureEngine()
    renderInTheme(
      <ClientProvider engine={engine}>
        <WhatIfScreen />
      </ClientProvider>,
    )
    const slider = await screen.findByRole('slider', { name: 'New deals a month' })
    fireEvent.change(slider, { target: { value: '1.2' } })
    fireEvent.change(slider, { target: { value: '1.5' } })
    const expected = whatIf(fixtureBasis(), { leads: 1.5, conversion: 1, size: 1, cycle: 1 }, FIXTURE_TARGET)
    expect(screen.getByTestId('chance').textContent).toBe(formatPercent(expected.chance!))
    expect(engine.asked).toEqual([])
    fireEvent.pointerUp(slider)
    await waitFor(() => expect(engine.asked).toHaveLength(1))
    expect(engine.asked[0]).toEqual({
      operation: 'whatIf.setLevers',
      input: {
        levers: { leads: 1.5, conversion: 1, size: 1, cycle: 1 },
        label: 'New deals a month +50\u00A0%',
      },
    })
  })
})
