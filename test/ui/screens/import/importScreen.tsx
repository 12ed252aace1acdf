import { fireEvent, screen } from '@testing-library/react'
import { ClientProvider } from '../../../../src/ui/client/ClientProvider.tsx'
import ImportScreen from '../../../../src/ui/screens/import/ImportScreen.tsx'
import { type FixtureEngine, fixtureEngine } from '../../fixtureClient.ts'
import type { FixtureFiles } from '../../fixtureImport.ts'
import { renderInTheme } from '../../renderInTheme.tsx'

/** The import screen on invented files. */
export function openImportScreen(files: FixtureFiles): FixtureEngine {
  const engine = fixtureEngine({ files })
  renderInTheme(
    <ClientProvider engine={engine}>
      <ImportScreen />
    </ClientProvider>,
  )
  return engine
}

/** Hands files over as the file dialog does, and waits for what was understood of the last. */
export async function chooseFiles(...files: readonly (string | File)[]): Promise<void> {
  const chosen = files.map((file) => (typeof file === 'string' ? new File(['id'], file) : file))
  fireEvent.change(screen.getByLabelText('Files to import'), { target: { files: chosen } })
  await screen.findByRole('region', { name: chosen.at(-1)!.name })
}

/** What was asked of one operation, in order. */
export function askedOf(engine: FixtureEngine, operation: string): unknown[] {
  return engine.asked.filter((one) => one.operation === operation).map(({ input }) => input)
}

/** The sentence at the head of the screen. */
export function headSentence(): string {
  return screen.getByTestId('sentence').textContent ?? ''
}
