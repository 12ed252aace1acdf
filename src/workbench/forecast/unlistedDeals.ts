import { batches } from '../../store/batches.ts'
import { dealPairs, importsOfDeals, type Knowledge } from '../../store/dealPairs.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { newestListing } from '../importing/newestListing.ts'
import { rememberedFacts } from '../remembered.ts'

/**
 * Deals open on both days that none of the newest exports since the first lists any more, by id; none when nothing was imported since.
 * Days as `YYYY-MM-DD`. Cost: a walk of every deal's versions.
 */
export function unlistedDeals(db: ReadableWorkbook, from: string, to: string): ReadonlySet<string> {
  return rememberedFacts(db, ['unlisted deals', from, to], () => {
    const imports = importsOfDeals(db)
    const active = new Set(batches(db).flatMap(({ id, active }) => (active ? [id] : [])))
    const before: Knowledge = { on: from, imports: active }
    const after: Knowledge = { on: to, imports: active }
    const listing = newestListing(imports, before, after)
    const found = new Set<string>()
    if (listing.size === 0) return found
    for (const pair of dealPairs(db, before, after, listing)) {
      const isOpen = pair.before?.outcome === 'open' && pair.after?.outcome === 'open'
      if (isOpen && !pair.listed) found.add(pair.after!.id)
    }
    return found
  })
}
