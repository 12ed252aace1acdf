import type { FunnelBaseline } from '../../../model/forecast/forecastBasis.ts'
import { LEVERS } from '../../../model/forecast/levers.ts'
import { chanceInWords } from '../../../present/chanceInWords.ts'
import { formatLeverValue, nameLever } from '../../../present/describeLever.ts'
import { describeRequire } from '../../../present/describeRequire.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatChange } from '../../../present/formatPercent.ts'
import { EmptyCard } from './EmptyCard.tsx'
import { isReached } from './isReached.ts'
import { ASKED_CONFIDENCE, type Required } from './searchProtocol.ts'
import type { Search } from './useSearch.ts'
import classes from './WhatIf.module.css'

interface Props {
  readonly search: Search
  readonly counted: FunnelBaseline['leadsAre']
  readonly currency: string
  readonly hasTarget: boolean
  /** Open pipeline over what is still to be booked; null until known. */
  readonly coverage: { readonly needed: number; readonly today: number } | null
}

/** The smallest change of each lever alone that reaches the asked chance, and until when it helps. */
export function WhatItTakes({ search, counted, currency, hasTarget, coverage }: Props) {
  const asked = chanceInWords(ASKED_CONFIDENCE)
  if (!hasTarget) return <EmptyCard title={`What ${asked} takes needs a target`} why="Type one at the top." />
  return (
    <div className="card">
      <strong>What it takes for {asked}</strong>
      <p className="quiet small" style={{ margin: '1px 0 6px' }}>
        Each lever alone, the others as today
      </p>
      <table className={classes.takes}>
        <thead>
          <tr>
            <th scope="col">Lever</th>
            <th scope="col">Needs</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {LEVERS.map((lever) => (
            <tr key={lever}>
              <th scope="row">{nameLever(lever, counted).replace(' a month', '')}</th>
              <Needs required={search.required[lever]} failed={search.failed} currency={currency} />
            </tr>
          ))}
        </tbody>
      </table>
      {coverage ? (
        <p className="small quiet" style={{ margin: '8px 0 0' }}>
          Coverage needed at your rates: {coverage.needed.toFixed(1)}× what is still to be booked (today{' '}
          {coverage.today.toFixed(1)}×)
        </p>
      ) : null}
    </div>
  )
}

function Needs(props: { required: Required | undefined; failed: boolean; currency: string }) {
  const { required, failed, currency } = props
  if (!required) {
    return (
      <td colSpan={2} className="quiet">
        {failed ? 'could not be worked out' : 'searching'}
      </td>
    )
  }
  if (!required.feasible || required.multiplier === null || required.required === null) {
    return (
      <td colSpan={2} className={classes.unreachable}>
        {describeRequire(required.reason)}
      </td>
    )
  }
  if (isReached(required)) {
    return (
      <td colSpan={2} className="quiet">
        {formatChange(required.multiplier - 1)} to spare
      </td>
    )
  }
  return (
    <>
      <td title={formatLeverValue(required.lever, required.required, currency)}>
        {formatChange(required.multiplier - 1)}
      </td>
      <td>
        {required.lastUsefulDate === null ? '' : formatModelDay(required.lastUsefulDate, { year: false })}
      </td>
    </>
  )
}
