import { Button } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { LoadedForecast } from '../../../contract/forecasting.ts'
import type { Scenario } from '../../../contract/planning.ts'
import type { ForecastBasis } from '../../../model/forecast/forecastBasis.ts'
import { BASELINE_LEVERS, type Levers } from '../../../model/forecast/levers.ts'
import { whatIf } from '../../../model/funnel/whatIf.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { sentenceForWhatIf } from '../../../present/sentenceForWhatIf.ts'
import { Answer } from '../../controls/Answer.tsx'
import { isReached } from './isReached.ts'
import { KeepScenario } from './KeepScenario.tsx'
import { LeverList } from './LeverList.tsx'
import { Scenarios } from './Scenarios.tsx'
import { ASKED_CONFIDENCE } from './searchProtocol.ts'
import { useLevers } from './useLevers.ts'
import { useNumbersMark } from './useNumbersMark.ts'
import { useSearch } from './useSearch.ts'
import classes from './WhatIf.module.css'
import { WhatIfMap } from './WhatIfMap.tsx'
import { WhatItTakes } from './WhatItTakes.tsx'

interface Props {
  readonly loaded: LoadedForecast
  readonly saved: Levers
  readonly scenarios: readonly Scenario[]
}

/** The levers, what they do, and what would be needed; all computed here while a lever moves. */
export function WhatIf({ loaded, saved, scenarios }: Props) {
  const { basis, target, currency } = loaded
  const { levers, drag, rest } = useLevers(saved)
  const baseline = useMemo(() => whatIf(basis, BASELINE_LEVERS, target), [basis, target])
  const scenario = useMemo(() => whatIf(basis, levers, target), [basis, levers, target])
  const search = useSearch(basis, target)
  const markInput = useNumbersMark(scenario)
  const money = useCallback((minor: number) => formatMoney(minor, currency, { compact: true }), [currency])
  const counted = basis.baseline.leadsAre
  const required = search.required.leads
  const changed = Object.values(levers).some((multiplier) => multiplier !== 1)
  return (
    <section aria-label="What-if">
      <Answer
        sentence={sentenceForWhatIf({
          currency,
          counted,
          levers,
          baselineChance: baseline.chance,
          scenarioChance: scenario.chance,
          baselineMean: baseline.bookings.mean,
          scenarioMean: scenario.bookings.mean,
          required: required
            ? {
                ...required,
                multiplier: isReached(required) ? 1 : required.multiplier,
                confidence: ASKED_CONFIDENCE,
              }
            : null,
        })}
      >
        {scenario.chance === null ? null : (
          <>
            Chance <span data-testid="chance">{formatPercent(scenario.chance)}</span>
            {' · '}
          </>
        )}
        Bookings {money(scenario.bookings.mean)}, between {money(scenario.bookings.p10)} and{' '}
        {money(scenario.bookings.p90)} · compared with today, as of {formatModelDay(basis.asOf)}
        {target === null ? ' · set a target above to see chances' : ''}
      </Answer>
      <div className={classes.layout}>
        <div className={`card ${classes.levers}`}>
          <LeverList
            basis={basis}
            currency={currency}
            levers={levers}
            required={search.required}
            onDrag={(next) => {
              markInput()
              drag(next)
            }}
            onRest={(next, label) => {
              markInput()
              rest(next, label)
            }}
          />
          <div className={classes.leverFoot}>
            <Button
              variant="default"
              size="sm"
              disabled={!changed}
              onClick={() => rest(BASELINE_LEVERS, 'All levers back to today')}
            >
              Reset all
            </Button>
            <KeepScenario levers={levers} period={basis.period.label} target={target} />
          </div>
        </div>
        <WhatIfMap
          search={search}
          target={target}
          counted={counted}
          levers={levers}
          onChoose={({ leads, conversion }) =>
            rest({ ...levers, leads, conversion }, 'Leads and conversion chosen')
          }
        />
        <WhatItTakes
          search={search}
          counted={counted}
          currency={currency}
          hasTarget={target !== null}
          coverage={coverageOf(basis, target, search.coverage)}
        />
        <Scenarios
          loaded={loaded}
          scenarios={scenarios}
          baseline={baseline}
          current={scenario}
          money={money}
          onLoad={(chosen) => rest(chosen.levers, `Scenario ${chosen.name} loaded`)}
        />
      </div>
    </section>
  )
}

function coverageOf(basis: ForecastBasis, target: number | null, needed: number | null) {
  const missing = (target ?? 0) - basis.wonToDate
  if (needed === null || missing <= 0) return null
  return { needed, today: basis.deals.reduce((sum, deal) => sum + deal.amount, 0) / missing }
}
