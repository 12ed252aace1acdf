import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { ImportSuggestion } from '../../contract/importing.ts'
import type { RecordKind } from '../../contract/records.ts'
import type { CheckedBatch, CheckedSummary } from '../../import/check/checked.ts'
import { suggestNames } from '../../import/suggestNames.ts'
import { accountsByName } from '../../store/accounts.ts'
import { peopleByName } from '../../store/people.ts'
import { productsByName } from '../../store/products.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import type { Workbench } from '../workbench.ts'
import { goThrough } from './goThrough.ts'
import { assertCheckable, prepareFiles } from './preparedFile.ts'

/** Fields of a deal that name something which has a file of its own. */
const NAMED = { product: 'products', account: 'accounts', owner: 'people' } as const
type NamedField = keyof typeof NAMED
const FIELDS = Object.keys(NAMED) as NamedField[]

/** The names that the files of one import use and bring. Memory: the names. */
export interface NamesInFiles {
  take(kind: RecordKind, batch: CheckedBatch<RecordKind>): void
  end(summary: CheckedSummary): void
  /** Names in the deals that look like a known product, account or person under another spelling. */
  suggestions(): ImportSuggestion[]
}

/** Starts with the names that the workbook knows. */
export function namesInFiles(db: ReadableWorkbook): NamesInFiles {
  const used = new Map(FIELDS.map((field) => [field, new Map<string, number>()]))
  const fresh = new Map<RecordKind, Set<string>>(FIELDS.map((field) => [NAMED[field], new Set()]))
  return {
    take(kind, { accepted }) {
      const names = fresh.get(kind)
      if (names) for (const { name } of accepted as { name: string }[]) names.add(name)
    },
    end({ names }) {
      for (const field of FIELDS) {
        const counts = used.get(field)!
        for (const [name, rows] of names[field]) counts.set(name, (counts.get(name) ?? 0) + rows)
      }
    },
    suggestions: () =>
      FIELDS.flatMap((field) => {
        const stored = { product: productsByName, account: accountsByName, owner: peopleByName }[field](db)
        const known = new Set([...stored.keys(), ...fresh.get(NAMED[field])!])
        return suggestNames(field, used.get(field)!, [...known])
      }),
  }
}

/** What could be joined if the files were imported; nothing is written. */
export async function importSuggestions(
  bench: Workbench,
  files: readonly AcceptedFile[],
): Promise<ImportSuggestion[]> {
  const prepared = prepareFiles(bench, files)
  assertCheckable(prepared)
  const names = namesInFiles(bench.workbook.db)
  for (const file of prepared) {
    const { kind } = file.accepted
    const summary = await goThrough(
      bench,
      file,
      'checking',
      async () => {},
      (batch) => kind !== null && names.take(kind, batch),
    )
    if (kind === 'deals' && summary !== null) names.end(summary)
  }
  return names.suggestions()
}
