import type { ImportProgress, ImportReport } from '../../../contract/importReport.ts'
import type { Client } from '../../client/client.ts'
import type { ImportRound } from './importRounds.ts'
import { acceptedFiles } from './reading.ts'

interface CommitWatch {
  readonly onProgress: (progress: ImportProgress) => void
  /** Called after each import that is written; a later one may still fail. */
  readonly onWritten: (round: ImportRound, report: ImportReport) => void
}

/** Imports round after round; each is one step that can be undone. Throws what stopped it. */
export async function commitRounds(
  client: Client,
  rounds: readonly ImportRound[],
  acceptedSuggestions: readonly string[],
  signal: AbortSignal,
  { onProgress, onWritten }: CommitWatch,
): Promise<void> {
  for (const round of rounds) {
    const request = {
      files: acceptedFiles(round.readings),
      acceptedSuggestions: [...acceptedSuggestions],
      ...(round.asOf === null ? {} : { asOf: round.asOf }),
    }
    for await (const event of await client.import.commit(request, { signal })) {
      if (event.type === 'progress') onProgress(event)
      else onWritten(round, event.report)
    }
  }
}
