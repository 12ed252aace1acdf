import { describe, expect, it } from 'vitest'
import { ageGroups } from '../../../src/ui/screens/forecast/ageGroups.ts'
import { fixtureBasis } from '../fixtureBasis.ts'

describe('ageGroups', () => {
  const { hazards } = fixtureBasis()
  const groups = ageGroups(hazards)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

  it('keeps every win, loss and deal-day in at most eight rows', () => {
    expect(groups.length).toBeLessThanOrEqual(8)
    expect(sum(groups.map((group) => group.wonCount))).toBe(sum(hazards.wonCounts))
    expect(sum(groups.map((group) => group.lostCount))).toBe(sum(hazards.lostCounts))
    expect(sum(groups.map((group) => group.days))).toBeCloseTo(sum(hazards.exposureDays), 6)
  })

  it('leaves no gap between the groups and the last one open-ended', () => {
    groups.slice(1).forEach((group, index) => {
      expect(group.from).toBe(groups[index]!.to! + 1)
    })
    expect(groups.at(-1)!.to).toBeNull()
  })
})
