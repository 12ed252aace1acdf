import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { ClientProvider } from './client/ClientProvider.tsx'
import type { Engine } from './client/createClient.ts'
import { Frame } from './frame/Frame.tsx'
import { cssVariables, theme } from './theme/theme.ts'

/** The whole interface over one engine. */
export function App({ engine }: { engine: Engine }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <ClientProvider engine={engine}>
        <Frame />
      </ClientProvider>
    </MantineProvider>
  )
}
