import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { ImportSuggestion } from '../../contract/importing.ts'
import type { DealRow } from '../../contract/records.ts'
import { suggestNames } from '../../import/suggestNames.ts'
import { accountsByName } from '../../store/accounts.ts'
import { peopleByName } from '../../store/people.ts'
import { productsByName } from '../../store/products.ts'
import type { Workbench } from '../workbench.ts'
import { type CheckedFile, checkFile } from './checkedFiles.ts'

/** Fields of a deal that name something which has a file of its own. */
const NAMED = { product: 'products', account: 'accounts', owner: 'people' } as const
type NamedField = keyof typeof NAMED

/** Names in the deals that look like a known product, account or person under another spelling. */
export async function importSuggestions(
  bench: Workbench,
  files: readonly AcceptedFile[],
): Promise<ImportSuggestion[]> {
  const checked: CheckedFile[] = []
  for (const file of files) checked.push(await checkFile(bench, file, null, async () => {}))
  return suggestionsFor(bench, checked)
}

/** The same for files that are checked already. */
export function suggestionsFor(bench: Workbench, files: readonly CheckedFile[]): ImportSuggestion[] {
  const deals = files.flatMap(({ kind, rows }) => (kind === 'deals' ? (rows as DealRow[]) : []))
  return (Object.keys(NAMED) as NamedField[]).flatMap((field) => {
    const counts = new Map<string, number>()
    for (const deal of deals) {
      const name = deal[field]
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return suggestNames(field, counts, [...knownNames(bench, files, field)])
  })
}

function knownNames(bench: Workbench, files: readonly CheckedFile[], field: NamedField): Set<string> {
  const { db } = bench.workbook
  const stored = { product: productsByName, account: accountsByName, owner: peopleByName }[field](db).keys()
  const fresh = files.flatMap(({ kind, rows }) =>
    kind === NAMED[field] ? (rows as { name: string }[]).map(({ name }) => name) : [],
  )
  return new Set([...stored, ...fresh])
}
