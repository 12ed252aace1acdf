import { useCallback, useMemo } from 'react'
import type { ForecastEvaluation } from '../../../model/forecast/evaluateForecast.ts'
import { expectedByCategory } from '../../../model/rollUp/expectedByCategory.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { PART_WORDS } from '../../../present/rollUpWords.ts'
import { BookingsBar, type BookingsPart } from '../../charts/BookingsBar.tsx'
import { QuantileDots } from '../../charts/QuantileDots.tsx'
import classes from './Forecast.module.css'
import type { ShownForecast } from './useForecast.ts'

const OUTCOMES = 50

/** What the number is made of, and how often the target is reached. */
export function ForecastCharts({ forecast }: { forecast: ShownForecast }) {
  const { evaluation, basis, currency, target } = forecast
  const { total, open, newBusiness, wonToDate, distribution } = evaluation
  const money = useCallback((minor: number) => formatMoney(minor, currency, { compact: true }), [currency])
  const outcomes = useMemo(
    () => Array.from({ length: OUTCOMES }, (_, i) => distribution.quantile((i + 0.5) / OUTCOMES)),
    [distribution],
  )
  const parts = useMemo(() => partsOf(evaluation), [evaluation])
  const period = formatPeriod(basis.period.label)
  return (
    <div className={classes.charts}>
      <div className="card">
        <BookingsBar
          title={findingOf(wonToDate, open.expected, newBusiness.expected, money)}
          caption={`Expected bookings in ${period}, ${currency}`}
          parts={parts}
          total={total}
          target={target}
          format={money}
          note={`Stage-weighted, as a CRM shows it: ${money(open.stageWeighted)} of ${money(open.amount)} open`}
        />
      </div>
      <div className="card">
        <QuantileDots
          title={dotsFinding(outcomes, target)}
          caption={
            target === null
              ? 'Each dot is one equally likely outcome'
              : `Each dot is equally likely; filled ones reach ${money(target)}`
          }
          outcomes={outcomes}
          target={target}
          format={money}
        />
      </div>
    </div>
  )
}

/** Won, open deals by category, and what is not yet created; an omitted deal is named only where it counts. */
function partsOf({ wonToDate, deals, newBusiness }: ForecastEvaluation): BookingsPart[] {
  const open = expectedByCategory(deals).map(({ category, expected }) => ({
    name: category,
    value: expected,
  }))
  return [
    { name: 'won' as const, value: wonToDate },
    ...open.filter(({ name, value }) => name !== 'omitted' || value > 0),
    { name: 'new-business' as const, value: newBusiness.expected },
  ].map((part) => ({ ...part, label: PART_WORDS[part.name] }))
}

function findingOf(won: number, open: number, notYet: number, money: (minor: number) => string): string {
  const rest = open + notYet
  if (rest <= 0) return `${money(won)} is won; nothing more is expected`
  return `${money(won)} is won; ${formatPercent(notYet / rest)} of the rest comes from deals that don't exist yet`
}

function dotsFinding(outcomes: readonly number[], target: number | null): string {
  if (target === null) return `${outcomes.length} equally likely outcomes`
  const reached = outcomes.filter((outcome) => outcome >= target).length
  return `${reached} of ${outcomes.length} outcomes reach the target`
}
