import { describe, expect, it } from 'vitest'
import { BEST_CASE_CHANCE, COMMIT_CHANCE, categoryOfDeal } from '../../../src/model/rollUp/categoryOfDeal.ts'
import { filedCategory } from '../../../src/model/rollUp/filedCategory.ts'

describe('categoryOfDeal', () => {
  it('follows from the chance, the bounds included', () => {
    const of = (chance: number) => categoryOfDeal(chance, null, null).category
    expect([1, COMMIT_CHANCE, 0.7499].map(of)).toEqual(['commit', 'commit', 'best-case'])
    expect([BEST_CASE_CHANCE, 0.3999, 0].map(of)).toEqual(['best-case', 'pipeline', 'pipeline'])
  })

  it("puts a person's call before the file's, and that before the chance", () => {
    expect(categoryOfDeal(0.9, 'pipeline', 'omitted')).toEqual({ category: 'omitted', source: 'person' })
    expect(categoryOfDeal(0.9, 'pipeline', null)).toEqual({ category: 'pipeline', source: 'file' })
    expect(categoryOfDeal(0.9, null, null)).toEqual({ category: 'commit', source: 'chance' })
  })
})

describe('filedCategory', () => {
  it.each([
    [{ 'Forecast Category': 'Best Case' }, 'best-case'],
    [{ ForecastCategoryName: 'Commit' }, 'commit'],
    [{ hs_manual_forecast_category: 'BEST_CASE' }, 'best-case'],
    [{ hs_manual_forecast_category: 'MOST_LIKELY' }, 'best-case'],
    [{ msdyn_forecastcategory: 'Committed' }, 'commit'],
    [{ forecast_category: 'Omitted' }, 'omitted'],
    [{ 'Forecast Category': 'Not forecasted' }, 'omitted'],
    [{ 'Forecast Category': 'Pipeline', Region: 'Commit' }, 'pipeline'],
  ] as const)('reads %j', (attributes, category) => {
    expect(filedCategory(attributes)).toBe(category)
  })

  it('takes no other word or column for one', () => {
    expect(filedCategory({ 'Forecast Category': 'Closed' })).toBeNull()
    expect(filedCategory({ Category: 'Commit' })).toBeNull()
    expect(filedCategory({})).toBeNull()
  })

  it("prefers a person's own column over the one that follows from the stage, if it holds a word that is known", () => {
    expect(filedCategory({ ForecastCategory: 'Pipeline', hs_manual_forecast_category: 'commit' })).toBe(
      'commit',
    )
    expect(filedCategory({ ForecastCategory: 'Pipeline', hs_manual_forecast_category: '' })).toBe('pipeline')
  })
})
