import { EventEmitter, on } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { ImportProgress } from '../../contract/importReport.ts'
import { problem } from '../problem.ts'

/** Says how far a long work has come and lets other work run in between. Throws when the work was cancelled. */
export type Tell = (progress: Omit<ImportProgress, 'type'>) => Promise<void>

/**
 * Runs a work over many rows, hands its progress on as it comes and its result at the end. It stops at its next word of progress when
 * the signal aborts, or when nobody listens any more.
 */
export async function* progressStream<Last>(
  signal: AbortSignal | undefined,
  work: (tell: Tell) => Promise<Last>,
): AsyncGenerator<ImportProgress | Last> {
  const events = new EventEmitter()
  const stream = on(events, 'event', { close: ['end'] })
  const unheard = new AbortController()
  const tell: Tell = async (progress) => {
    events.emit('event', { type: 'progress', ...progress })
    await setImmediate()
    if (signal?.aborted || unheard.signal.aborted) throw problem('IMPORT_CANCELLED', { rows: progress.rows })
  }
  const working = work(tell).finally(() => events.emit('end'))
  // The failure is thrown below, once the events before it have been handed on.
  working.catch(() => {})
  try {
    for await (const [event] of stream) yield event as ImportProgress
    yield await working
  } finally {
    unheard.abort()
  }
}
