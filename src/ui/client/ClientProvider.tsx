import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import type { Client } from './client.ts'
import type { Engine } from './createClient.ts'
import type { LineState } from './reconnectingLink.ts'
import { useWatchedGeneration } from './useWatchedGeneration.ts'

const EngineContext = createContext<Engine | null>(null)
const GenerationContext = createContext(0)

/** Gives the interface its engine, and the generation of the workbook that queries are keyed by. */
export function ClientProvider({ engine, children }: { engine: Engine; children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 } },
      }),
  )
  return (
    <EngineContext value={engine}>
      <QueryClientProvider client={queries}>
        <Watched>{children}</Watched>
      </QueryClientProvider>
    </EngineContext>
  )
}

function Watched({ children }: { children: ReactNode }) {
  const generation = useWatchedGeneration(useClient())
  return <GenerationContext value={generation}>{children}</GenerationContext>
}

function useEngine(): Engine {
  const engine = useContext(EngineContext)
  if (!engine) throw new Error('useClient needs a ClientProvider above it')
  return engine
}

/** The engine's operations. */
export function useClient(): Client {
  return useEngine().client
}

/** Whether the line to the engine stands. */
export function useLineState(): LineState {
  const { line } = useEngine()
  return useSyncExternalStore(
    (listener) => line.subscribe(listener),
    () => line.state,
  )
}

/** Grows whenever the workbook changed, whoever changed it, and after a reconnection. */
export function useGeneration(): number {
  return useContext(GenerationContext)
}
