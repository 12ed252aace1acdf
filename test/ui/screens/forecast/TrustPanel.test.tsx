import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ClientProvider } from '../../../../src/ui/client/ClientProvider.tsx'
import { TrustPanel } from '../../../../src/ui/screens/forecast/TrustPanel.tsx'
import { fixtureEngine } from '../../fixtureClient.ts'
import { renderInTheme } from '../../renderInTheme.tsx'

afterEach(cleanup)

it('says so when the history is too short to test anything', async () => {
  renderInTheme(
    <ClientProvider engine={fixtureEngine()}>
      <TrustPanel periodUnit="quarter" />
    </ClientProvider>,
  )
  expect(await screen.findByText(/history is too short to test/)).toBeDefined()
})
