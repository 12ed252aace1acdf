import type { ClosingHazards } from './closingHazards.ts'

/**
 * Share of the won deals that were younger at their win than `age` days, from the counts by age band (wins of a band as spread evenly over
 * it); null without wins.
 */
export function shareWonYounger(
  { bandStarts, wonCounts }: Pick<ClosingHazards, 'bandStarts' | 'wonCounts'>,
  age: number,
): number | null {
  const all = wonCounts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  const younger = wonCounts.reduce((sum, count, band) => {
    const [start, end] = [bandStarts[band]!, bandStarts[band + 1] ?? Number.POSITIVE_INFINITY]
    if (age <= start) return sum
    return sum + count * (age >= end ? 1 : Number.isFinite(end) ? (age - start) / (end - start) : 0)
  }, 0)
  return younger / all
}
