import type { ReactNode } from 'react'
import type { ForecastBasis } from '../../../model/forecast/forecastBasis.ts'
import { LEVERS, type Lever, type Levers } from '../../../model/forecast/levers.ts'
import { describeLever, formatLeverValue, nameLever } from '../../../present/describeLever.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { LeverControl } from '../../controls/LeverControl.tsx'
import { baselineOf } from './baselineOf.ts'
import { parseLever } from './parseLever.ts'
import type { Search } from './useSearch.ts'

interface Props {
  readonly basis: ForecastBasis
  readonly currency: string
  readonly levers: Levers
  readonly required: Search['required']
  readonly onDrag: (levers: Levers) => void
  readonly onRest: (levers: Levers, label: string) => void
}

/** The four levers with what is known of each. */
export function LeverList({ basis, currency, levers, required, onDrag, onRest }: Props) {
  const counted = basis.baseline.leadsAre
  return LEVERS.map((lever) => {
    const today = baselineOf(basis, lever)
    const short = (value: number) => formatLeverValue(lever, value, currency).replace(' a month', '')
    return (
      <LeverControl
        key={lever}
        label={nameLever(lever, counted)}
        today={short(today)}
        known={knownOf(lever, basis, required)}
        multiplier={levers[lever]}
        format={(multiplier) => short(today * multiplier)}
        parse={(text) => parseLever(text, lever, today, currency)}
        onDrag={(multiplier) => onDrag({ ...levers, [lever]: multiplier })}
        onRest={(multiplier) =>
          onRest({ ...levers, [lever]: multiplier }, describeLever(lever, multiplier, counted))
        }
      />
    )
  })
}

function knownOf(lever: Lever, basis: ForecastBasis, required: Search['required']): ReactNode {
  const { conversionLow, conversionHigh, conversionN, leadsAre } = basis.baseline
  if (lever === 'conversion') {
    return `${formatInterval(conversionLow, conversionHigh)} from ${formatCount(conversionN)} ${leadsAre}`
  }
  if (lever === 'size') return 'mean of won deals'
  if (lever === 'cycle') return 'median, creation to win'
  const last = required.leads?.lastUsefulDate
  return last == null ? null : `too late after ${formatModelDay(last, { year: false })}`
}
