import { type Dispatch, useMemo, useReducer, useRef, useState } from 'react'
import type { ReadingChoices } from '../../../contract/importing.ts'
import type { ImportReport } from '../../../contract/importReport.ts'
import type { RecordKind } from '../../../contract/records.ts'
import { useClient } from '../../client/ClientProvider.tsx'
import { typedDay } from './asOfEntry.ts'
import { commitRounds } from './commitRounds.ts'
import { importRounds } from './importRounds.ts'
import { type ImportAction, type ImportStep, nextImportStep } from './importStep.ts'
import type { Reading } from './reading.ts'
import { useReview } from './useReview.ts'
import { type Staging, useStaging } from './useStaging.ts'

/** One import from the dropped files to the report, and what the person can do on the way. */
export interface ImportRun extends Staging {
  readonly step: ImportStep
  readonly act: Dispatch<ImportAction>
  /** Files that are being read again. */
  readonly rereading: readonly string[]
  /** Why the last reading or import was refused or stopped; null when nothing is in the way. */
  readonly problem: unknown
  readonly setKind: (reading: Reading, kind: RecordKind | null) => void
  readonly setChoices: (reading: Reading, choices: ReadingChoices) => void
  readonly remove: (fileIds: readonly string[]) => void
  readonly start: () => void
  readonly cancel: () => void
  readonly startOver: () => void
}

export function useImport(): ImportRun {
  const client = useClient()
  const [step, act] = useReducer(nextImportStep, { at: 'files' })
  const staging = useStaging(act)
  const [rereading, setRereading] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)
  useReview(step, act)

  const deeds = useMemo(() => {
    async function reread(
      { proposal: { fileId } }: Reading,
      choices: ReadingChoices,
      kind: RecordKind | null | undefined,
    ): Promise<void> {
      setProblem(null)
      setRereading((ids) => [...ids, fileId])
      try {
        const asked = { fileId, choices, ...(kind === undefined ? {} : { kind }) }
        const proposal = await client.import.reread(asked)
        act({ type: 'reread', proposal, choices, kindChosen: kind !== undefined })
      } catch (error) {
        setProblem(error)
      } finally {
        setRereading((ids) => withoutOne(ids, fileId))
      }
    }
    return {
      setKind(reading: Reading, kind: RecordKind | null) {
        if (kind === null) act({ type: 'leaveOut', fileId: reading.proposal.fileId })
        else void reread(reading, reading.choices, kind)
      },
      setChoices(reading: Reading, choices: ReadingChoices) {
        void reread(reading, choices, reading.kindChosen ? reading.kind : undefined)
      },
      remove(fileIds: readonly string[]) {
        act({ type: 'remove', fileIds })
        // The engine forgets staged files by itself; telling it early only frees space.
        for (const fileId of fileIds) client.import.discard({ fileId }).catch(() => undefined)
      },
      cancel: () => stop.current?.abort(),
      startOver() {
        setProblem(null)
        staging.forgetFailures()
        act({ type: 'over' })
      },
    }
  }, [client, staging.forgetFailures])

  async function start(): Promise<void> {
    if (step.at !== 'understood') return
    const day = typedDay(step.asOf)
    const rounds = importRounds(step.readings, day?.ok ? day.value : null)
    const controller = new AbortController()
    stop.current = controller
    setProblem(null)
    act({ type: 'start' })
    const imported: ImportReport[] = []
    const written: string[] = []
    let rows = 0
    try {
      await commitRounds(client, rounds, step.chosen, controller.signal, {
        onProgress(progress) {
          rows = progress.rows
          act({ type: 'progress', progress })
        },
        onWritten(round, one) {
          imported.push(one)
          written.push(...round.readings.map(({ proposal }) => proposal.fileId))
        },
      })
      act({ type: 'done', imported })
    } catch (error) {
      // Cancelling ends the call here before the engine's answer to it arrives.
      setProblem(controller.signal.aborted ? { code: 'IMPORT_CANCELLED', data: { rows } } : error)
      act({ type: 'stopped' })
      act({ type: 'remove', fileIds: written })
    }
  }

  return { step, act, ...staging, rereading, problem, ...deeds, start: () => void start() }
}

function withoutOne(ids: readonly string[], id: string): readonly string[] {
  const place = ids.indexOf(id)
  return ids.filter((_, at) => at !== place)
}
