import { keepPreviousData, replaceEqualDeep, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useClient, useGeneration } from './ClientProvider.tsx'
import type { Client } from './client.ts'

/**
 * Asks the engine something about the workbook, again after every change; the last answer stays in sight meanwhile.
 * Parts of an answer that did not change keep their identity, so that nothing is computed anew for them.
 */
export function useWorkbookQuery<T>(
  key: readonly unknown[],
  ask: (client: Client, signal: AbortSignal) => Promise<T>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<T> {
  const client = useClient()
  const generation = useGeneration()
  const result = useQuery({
    queryKey: ['workbook', generation, ...key],
    queryFn: ({ signal }) => ask(client, signal),
    enabled: generation > 0 && (options.enabled ?? true),
    placeholderData: keepPreviousData,
  }) as UseQueryResult<T>
  const shown = useRef<T | undefined>(undefined)
  shown.current = result.data === undefined ? undefined : replaceEqualDeep(shown.current, result.data)
  return { ...result, data: shown.current } as UseQueryResult<T>
}
