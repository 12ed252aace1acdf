import type { LearnedForecast } from '../../model/forecast/learnForecast.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { rememberedFacts } from '../remembered.ts'

/** As-of dates whose fitted rates are kept; a planning session looks at a handful. */
const KEPT = 4

/**
 * What is learned from the workbook as of a day, fitted once for a state of it: another period, condition or target asks nothing new of it. `learn` makes it.
 */
export function learnedOn(db: ReadableWorkbook, asOf: string, learn: () => LearnedForecast): LearnedForecast {
  const kept = rememberedFacts(db, 'learned', () => new Map<string, LearnedForecast>())
  const known = kept.get(asOf)
  if (known) return known
  const learned = learn()
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(asOf, learned)
  return learned
}
