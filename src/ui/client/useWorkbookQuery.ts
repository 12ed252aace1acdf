import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useClient, useGeneration } from './ClientProvider.tsx'
import type { Client } from './client.ts'

/** Asks the engine something about the workbook, again after every change; the last answer stays in sight meanwhile. */
export function useWorkbookQuery<T>(
  key: readonly unknown[],
  ask: (client: Client, signal: AbortSignal) => Promise<T>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<T> {
  const client = useClient()
  const generation = useGeneration()
  return useQuery({
    queryKey: ['workbook', generation, ...key],
    queryFn: ({ signal }) => ask(client, signal),
    enabled: generation > 0 && (options.enabled ?? true),
    placeholderData: keepPreviousData,
  }) as UseQueryResult<T>
}
