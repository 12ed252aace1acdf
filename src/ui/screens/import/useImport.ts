import { useMemo, useReducer, useRef, useState } from 'react'
import type { RecordKind } from '../../../contract/records.ts'
import { useClient } from '../../client/ClientProvider.tsx'
import { acceptedFiles, type ImportStep, nextImportStep } from './importStep.ts'

/** A file that could not be taken in. */
export interface StageFailure {
  readonly file: string
  readonly error: unknown
}

/** One import from the dropped files to the report, and what the person can do on the way. */
export interface ImportRun {
  readonly step: ImportStep
  /** Names of the files being read. */
  readonly reading: readonly string[]
  readonly failures: readonly StageFailure[]
  /** Why the last commit was refused or stopped; null when nothing is in the way. */
  readonly problem: unknown
  readonly takeIn: (files: readonly File[]) => void
  readonly setKind: (fileId: string, kind: RecordKind | null) => void
  readonly setField: (fileId: string, place: number, field: string | null) => void
  readonly remove: (fileId: string) => void
  readonly start: (acceptedSuggestions: readonly string[], asOf: string | null) => void
  readonly cancel: () => void
  readonly again: () => void
}

export function useImport(): ImportRun {
  const client = useClient()
  const [step, act] = useReducer(nextImportStep, { at: 'files' })
  const [reading, setReading] = useState<readonly string[]>([])
  const [failures, setFailures] = useState<readonly StageFailure[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)

  const deeds = useMemo(() => {
    async function stage(file: File): Promise<void> {
      setReading((names) => [...names, file.name])
      try {
        const proposal = await client.import.stage({ name: file.name, content: file })
        act({ type: 'understood', proposal })
      } catch (error) {
        setFailures((before) => [...before, { file: file.name, error }])
      } finally {
        setReading((names) => withoutOne(names, file.name))
      }
    }
    return {
      takeIn(files: readonly File[]) {
        setFailures([])
        setProblem(null)
        void files.reduce((before, file) => before.then(() => stage(file)), Promise.resolve())
      },
      setKind: (fileId: string, kind: RecordKind | null) => act({ type: 'kind', fileId, kind }),
      setField: (fileId: string, place: number, field: string | null) =>
        act({ type: 'field', fileId, place, field }),
      remove(fileId: string) {
        act({ type: 'remove', fileId })
        // The engine forgets staged files by itself; telling it early only frees memory.
        client.import.discard({ fileId }).catch(() => undefined)
      },
      cancel: () => stop.current?.abort(),
      again() {
        setFailures([])
        setProblem(null)
        act({ type: 'again' })
      },
    }
  }, [client])

  async function start(acceptedSuggestions: readonly string[], asOf: string | null): Promise<void> {
    if (step.at !== 'understood') return
    const files = acceptedFiles(step.readings)
    const controller = new AbortController()
    stop.current = controller
    setProblem(null)
    act({ type: 'start' })
    try {
      const events = await client.import.commit(
        { files, acceptedSuggestions: [...acceptedSuggestions], ...(asOf === null ? {} : { asOf }) },
        { signal: controller.signal },
      )
      for await (const event of events) {
        if (event.type === 'progress') act({ type: 'progress', progress: event })
        else act({ type: 'done', report: event.report })
      }
    } catch (error) {
      setProblem(error)
      act({ type: 'stopped' })
    }
  }

  return { step, reading, failures, problem, ...deeds, start: (names, asOf) => void start(names, asOf) }
}

function withoutOne(names: readonly string[], name: string): readonly string[] {
  const place = names.indexOf(name)
  return names.filter((_, at) => at !== place)
}
