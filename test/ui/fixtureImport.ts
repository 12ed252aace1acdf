import type { AcceptedFile } from '../../src/contract/importAnswers.ts'
import type { FileProposal } from '../../src/contract/importing.ts'
import type { ImportReport } from '../../src/contract/importReport.ts'
import type { FileReview } from '../../src/contract/importReview.ts'
import type { Asked } from './fixtureClient.ts'

/** What the fixture engine makes of the files that are handed to it. */
export interface FixtureFiles {
  /** Proposals by the name of the file. */
  readonly proposals?: Readonly<Record<string, FileProposal>>
  /** The findings of a file as it was accepted; left out, every row fits. */
  readonly review?: (accepted: AcceptedFile, proposal: FileProposal) => FileReview
  /** Called when the import is asked for; a promise holds it up, an error refuses it. */
  readonly onCommit?: (signal: AbortSignal | undefined) => Promise<void> | void
  readonly moved?: ImportReport['moved']
  readonly batches?: readonly unknown[]
  readonly rejects?: readonly unknown[]
}

/** The import operations on invented files. */
export function fixtureImport(
  files: FixtureFiles,
  asked: Asked[],
  write: (operation: string, input: unknown) => void,
) {
  const proposals = new Map(Object.values(files.proposals ?? {}).map((one) => [one.fileId, one]))
  const reviewOf = (accepted: AcceptedFile) => {
    const proposal = proposals.get(accepted.fileId)!
    return files.review?.(accepted, proposal) ?? everyRowFits(proposal)
  }
  const received = new Map<string, number>()
  return {
    upload: async (input: { uploadId: string; content: Blob }) => {
      asked.push({ operation: 'import.upload', input: { bytes: input.content.size } })
      received.set(input.uploadId, (received.get(input.uploadId) ?? 0) + input.content.size)
      return { received: received.get(input.uploadId)! }
    },
    stage: async (input: { name: string; content?: Blob; uploadId?: string }) => {
      asked.push({ operation: 'import.stage', input })
      const proposal = files.proposals?.[input.name]
      if (!proposal) throw new Error(`${input.name} is not among the invented files`)
      return proposal
    },
    reread: async (input: {
      fileId: string
      choices: Record<string, unknown>
      kind?: FileProposal['kind']
    }) => {
      asked.push({ operation: 'import.reread', input })
      const before = proposals.get(input.fileId)!
      const after: FileProposal = {
        ...before,
        remembered: null,
        kind: input.kind === undefined ? before.kind : input.kind,
        layout: before.layout && { ...before.layout, ...input.choices },
      }
      proposals.set(input.fileId, after)
      return after
    },
    suggestions: async () => [],
    profile: async ({ fileId }: { fileId: string }) => {
      const { file, rows } = proposals.get(fileId)!
      return { file, rows, sampledRows: rows, columns: [amountProfile] }
    },
    crossTabulate: async (input: { fileId: string; rows: number; columns: number }) => {
      asked.push({ operation: 'import.crossTabulate', input })
      const { file, mapping, rows } = proposals.get(input.fileId)!
      return {
        file,
        rows,
        sampledRows: rows,
        rowColumn: mapping[input.rows]!.column,
        columnColumn: mapping[input.columns]!.column,
        rowValues: ['Won', 'Lost'],
        columnValues: ['North', 'South'],
        counts: [
          [4238, 0],
          [1000, 1473],
        ],
        othersJoined: false,
      }
    },
    review: async (input: { files: AcceptedFile[]; asOf?: string }) =>
      (async function* () {
        asked.push({ operation: 'import.review', input })
        yield { type: 'reviewed', review: { asOf: input.asOf ?? null, files: input.files.map(reviewOf) } }
      })(),
    commit: async (input: { files: AcceptedFile[]; asOf?: string }, call?: { signal?: AbortSignal }) =>
      (async function* () {
        const [first] = input.files
        const { file, rows } = proposals.get(first!.fileId)!
        yield { type: 'progress', file, phase: 'checking', rows: Math.floor(rows / 2), totalRows: rows }
        await files.onCommit?.(call?.signal)
        write('import.commit', input)
        yield { type: 'done', report: reportOf(input, reviewOf, files.moved ?? null) }
      })(),
    discard: async (input: unknown) => {
      asked.push({ operation: 'import.discard', input })
    },
    batches: async () => files.batches ?? [],
    rejects: async () => files.rejects ?? [],
    rejectsFile: async (input: unknown) => {
      asked.push({ operation: 'import.rejectsFile', input })
      return { name: 'rejects.csv', content: 'id,reason\r\n1,no amount\r\n' }
    },
  }
}

const amountProfile = {
  column: 'Amount',
  type: 'number',
  count: 6711,
  missing: 2089,
  distinct: 4300,
  mean: 1490,
  sd: 2320,
  min: 38,
  p25: 518,
  median: 1117,
  p75: 4430,
  max: 30288,
  top: [{ value: '0', count: 2473 }],
  outliers: { count: 31, low: 5, high: 10298 },
}

/** Findings of a file in which every row fits. */
export function everyRowFits({ fileId, file, kind, rows }: FileProposal): FileReview {
  return {
    fileId,
    file,
    kind,
    rowsRead: rows,
    accepted: rows,
    rejected: 0,
    ignored: 0,
    warnings: [],
    groups: [],
    values: [],
    currencies: [],
    owners: [],
    attributes: [],
    duplicates: { keys: 0, rows: 0, examples: [] },
    questions: [],
    refusal: null,
    newestDate: '2026-10-15',
  }
}

function reportOf(
  input: { files: AcceptedFile[]; asOf?: string },
  reviewOf: (accepted: AcceptedFile) => FileReview,
  moved: ImportReport['moved'],
): ImportReport {
  return {
    batchId: 3,
    asOf: input.asOf ?? '2026-10-15',
    files: input.files.map((accepted) => {
      const { file, kind, rowsRead, accepted: taken, rejected, ignored, warnings } = reviewOf(accepted)
      return {
        file,
        kind,
        rowsRead,
        accepted: taken,
        rejected,
        ignored,
        warnings,
        mapping: [],
        rejects:
          rejected === 0
            ? []
            : [
                {
                  row: 7,
                  column: 'Amount',
                  code: 'bad-number',
                  message: 'Amount “--” is no number',
                  raw: ['D-6', '--'],
                },
              ],
      }
    }),
    moved,
  }
}
