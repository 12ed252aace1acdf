import { type Dispatch, useMemo, useState } from 'react'
import { useClient } from '../../client/ClientProvider.tsx'
import type { ImportAction } from './importStep.ts'
import { stageFile } from './stageFile.ts'

/** A file on its way to the engine. */
export interface Incoming {
  readonly file: string
  readonly bytes: number
  readonly sent: number
}

/** A file that could not be taken in. */
export interface StageFailure {
  readonly file: string
  readonly error: unknown
}

export interface Staging {
  readonly incoming: readonly Incoming[]
  readonly failures: readonly StageFailure[]
  readonly takeIn: (files: readonly File[]) => void
  readonly forgetFailures: () => void
}

/** Takes dropped files in, one after the other. */
export function useStaging(act: Dispatch<ImportAction>): Staging {
  const client = useClient()
  const [incoming, setIncoming] = useState<readonly Incoming[]>([])
  const [failures, setFailures] = useState<readonly StageFailure[]>([])
  const deeds = useMemo(() => {
    async function stage(file: File, place: Incoming): Promise<void> {
      let shown = place
      const show = (next: Incoming | null) => {
        const before = shown
        if (next) shown = next
        setIncoming((all) => all.flatMap((one) => (one === before ? (next ? [next] : []) : [one])))
      }
      try {
        const proposal = await stageFile(client, file, (sent) => show({ ...shown, sent }))
        act({ type: 'understood', proposal })
      } catch (error) {
        setFailures((before) => [...before, { file: file.name, error }])
      } finally {
        show(null)
      }
    }
    return {
      takeIn(files: readonly File[]) {
        setFailures([])
        const places = files.map(({ name, size }) => ({ file: name, bytes: size, sent: 0 }))
        setIncoming((before) => [...before, ...places])
        void files.reduce(
          (before, file, at) => before.then(() => stage(file, places[at]!)),
          Promise.resolve(),
        )
      },
      forgetFailures: () => setFailures([]),
    }
  }, [client, act])
  return { incoming, failures, ...deeds }
}
