import { type Dispatch, useEffect, useRef } from 'react'
import type { FileReview } from '../../../contract/importReview.ts'
import { useClient } from '../../client/ClientProvider.tsx'
import type { Client } from '../../client/client.ts'
import { typedDay } from './asOfEntry.ts'
import { type ImportRound, importRounds } from './importRounds.ts'
import type { ImportAction, ImportStep } from './importStep.ts'
import { acceptedFiles, isTaken, type Reading } from './reading.ts'

/** A person is given time to make the next change before all rows are looked at again. */
const REST_MS = 400

/** Checks every row behind the screen, after each change anew; a check that is overtaken is stopped. */
export function useReview(step: ImportStep, act: Dispatch<ImportAction>): void {
  const client = useClient()
  const readings = step.at === 'understood' ? step.readings : NONE
  const day = step.at === 'understood' ? typedDay(step.asOf) : null
  const typed = day?.ok ? day.value : null
  const key = keyOf(readings, typed)
  const current = useRef(readings)
  current.current = readings

  useEffect(() => {
    if (key === null) return
    const stop = new AbortController()
    const rest = setTimeout(() => {
      const of = current.current
      const rounds = importRounds(of.filter(isTaken), typed)
      void review(client, rounds, stop.signal, act)
        .then((files) => {
          if (files) act({ type: 'reviewed', of, files })
        })
        .catch((problem) => {
          if (!stop.signal.aborted) act({ type: 'reviewFailed', problem })
        })
    }, REST_MS)
    return () => {
      clearTimeout(rest)
      stop.abort()
    }
  }, [client, key, typed, act])
}

const NONE: readonly Reading[] = []
const serials = new WeakMap<Reading, number>()
let lastSerial = 0

/** Tells readings apart by identity, as the review does; null when there is nothing to check. */
function keyOf(readings: readonly Reading[], typed: string | null): string | null {
  const taken = readings.filter(isTaken)
  if (taken.length === 0) return null
  const numbers = taken.map((reading) => {
    const serial = serials.get(reading) ?? ++lastSerial
    serials.set(reading, serial)
    return serial
  })
  return `${numbers.join(',')} ${typed ?? ''}`
}

/** null when it was overtaken. */
async function review(
  client: Client,
  rounds: readonly ImportRound[],
  signal: AbortSignal,
  act: Dispatch<ImportAction>,
): Promise<FileReview[] | null> {
  const files: FileReview[] = []
  act({ type: 'reviewing', progress: null })
  for (const { asOf, readings } of rounds) {
    const request = { files: acceptedFiles(readings), ...(asOf === null ? {} : { asOf }) }
    for await (const event of await client.import.review(request, { signal })) {
      if (signal.aborted) return null
      if (event.type === 'progress') act({ type: 'reviewing', progress: event })
      else files.push(...event.review.files)
    }
  }
  return signal.aborted ? null : files
}
