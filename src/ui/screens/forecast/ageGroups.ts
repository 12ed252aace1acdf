import type { ClosingHazards } from '../../../model/hazard/closingHazards.ts'

/** Neighbouring age bands taken together, for a table of few rows. */
export interface AgeGroup {
  readonly from: number
  /** null for the oldest group, which is open-ended. */
  readonly to: number | null
  /** Daily rates, the bands weighed by their deal-days. */
  readonly won: number
  readonly lost: number
  readonly wonCount: number
  readonly lostCount: number
  readonly days: number
}

const MOST_GROUPS = 8

/** The fitted rates by age, at most eight groups of equally many bands. */
export function ageGroups(hazards: ClosingHazards): readonly AgeGroup[] {
  const { bandStarts } = hazards
  const size = Math.ceil(bandStarts.length / MOST_GROUPS)
  const groups: AgeGroup[] = []
  for (let first = 0; first < bandStarts.length; first += size) {
    const bands = bandStarts.slice(first, first + size).map((_, index) => first + index)
    const sum = (value: (band: number) => number) => bands.reduce((total, band) => total + value(band), 0)
    const days = sum((band) => hazards.exposureDays[band] ?? 0)
    const mean = (rates: readonly number[]) =>
      days === 0
        ? sum((band) => rates[band] ?? 0) / bands.length
        : sum((band) => (rates[band] ?? 0) * (hazards.exposureDays[band] ?? 0)) / days
    const next = bandStarts[first + size]
    groups.push({
      from: bandStarts[first]!,
      to: next === undefined ? null : next - 1,
      won: mean(hazards.won),
      lost: mean(hazards.lost),
      wonCount: sum((band) => hazards.wonCounts[band] ?? 0),
      lostCount: sum((band) => hazards.lostCounts[band] ?? 0),
      days,
    })
  }
  return groups
}
