import { useMemo } from 'react'
import type { CallCategory } from '../../../model/judgement/callCategory.ts'
import { countOf } from '../../../present/formatCount.ts'
import { CATEGORY_SOURCE_WORDS, PART_WORDS } from '../../../present/rollUpWords.ts'
import { DealsGrid } from './DealsGrid.tsx'
import type { ListedForecast } from './useForecast.ts'

interface Props {
  readonly forecast: ListedForecast
  readonly category: CallCategory
  readonly onAll: () => void
}

/** The open deals of one category, with who put them there. */
export function DealsOfCategory({ forecast, category, onAll }: Props) {
  const own = useMemo(
    () =>
      new Map(
        forecast.evaluation.deals.filter((deal) => deal.category === category).map((deal) => [deal.id, deal]),
      ),
    [forecast, category],
  )
  const shown = useMemo(
    () => ({ ...forecast, rows: forecast.rows.filter(({ deal }) => own.has(deal.id)) }),
    [forecast, own],
  )
  const sources = (['person', 'file', 'chance'] as const).flatMap((source) => {
    const count = [...own.values()].filter(({ categorySource }) => categorySource === source).length
    return count === 0 ? [] : [`${count} ${CATEGORY_SOURCE_WORDS[source]}`]
  })
  return (
    <>
      <p className="quiet" style={{ margin: '8px 0 4px' }}>
        <strong>
          {PART_WORDS[category]}: {countOf(own.size, 'deal')}
        </strong>
        {sources.length === 0 ? '' : ` (${sources.join(', ')})`}.{' '}
        <button type="button" className="linkButton" onClick={onAll}>
          Show all categories
        </button>
      </p>
      <DealsGrid forecast={shown} />
    </>
  )
}
