import { useEffect, useState } from 'react'
import type { Client } from './client.ts'

const RETRY_MS = 500

/** Listens to the workbook's revisions for as long as the interface lives; starts again after a broken line. */
export function useWatchedGeneration(client: Client): number {
  const [generation, setGeneration] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    void listen(client, stop.signal, () => setGeneration((before) => before + 1))
    return () => stop.abort()
  }, [client])
  return generation
}

async function listen(client: Client, signal: AbortSignal, onChange: () => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const _revision of await client.workbook.watch(undefined, { signal })) {
        if (signal.aborted) return
        onChange()
      }
    } catch {
      // A broken line shows in the frame; the next round waits for the new one.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}
