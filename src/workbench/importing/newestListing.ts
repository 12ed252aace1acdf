import type { DealsImport, Knowledge } from '../../store/dealPairs.ts'

/** The imports of deals that show the newest day after the first moment; empty when nothing was imported since. */
export function newestListing(
  imports: readonly DealsImport[],
  before: Knowledge,
  after: Knowledge,
): ReadonlySet<number> {
  const since = imports.filter(
    ({ id, asOf }) =>
      after.imports.has(id) && asOf <= after.on && (asOf > before.on || !before.imports.has(id)),
  )
  const newest = since
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  return new Set(
    imports.filter(({ id, asOf }) => after.imports.has(id) && asOf === newest).map(({ id }) => id),
  )
}
