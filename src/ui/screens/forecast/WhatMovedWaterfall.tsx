import { useCallback, useMemo } from 'react'
import type { Bridge, MovesDocument } from '../../../contract/movingForecast.ts'
import { FORECAST_MOVE_WORDS, meaningOfMove } from '../../../present/forecastMoveWords.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { formatSignedMoney } from '../../../present/formatSignedMoney.ts'
import { WaterfallChart } from '../../charts/WaterfallChart.tsx'

interface Props {
  readonly document: MovesDocument
  readonly bridge: Bridge
  readonly view: 'expected' | 'pipeline'
  readonly chosen: string | null
  readonly onChoose: (move: string) => void
}

/** The bridge from the earlier day to the later one. */
export function WhatMovedWaterfall({ document, bridge, view, chosen, onChoose }: Props) {
  const { currency, from, to, period } = document
  const money = useCallback((minor: number) => formatMoney(minor, currency, { compact: true }), [currency])
  const change = useCallback(
    (minor: number) => formatSignedMoney(minor, currency, { compact: true }),
    [currency],
  )
  const steps = useMemo(
    () =>
      bridge.bars.map(({ move, count, amount }) => ({
        key: move,
        name: FORECAST_MOVE_WORDS[move].name,
        amount,
        count: count === 0 ? '' : formatCount(count),
        hatched: move === 'awaited' || move === 'outlook',
        meaning: meaningOfMove(move, view),
      })),
    [bridge, view],
  )
  const day = (iso: string) => formatDate(iso, { year: false })
  const what = view === 'expected' ? 'Expected bookings' : 'Open pipeline'
  return (
    <WaterfallChart
      title={titleOf(what, bridge, change, day(from))}
      caption={`${what} in ${formatPeriod(period.label)}, ${currency}; the axis doesn't start at zero`}
      opening={{ name: day(from), amount: bridge.opening }}
      closing={{ name: day(to), amount: bridge.closing }}
      steps={steps}
      format={money}
      formatChange={change}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

function titleOf(
  what: string,
  { opening, closing }: Bridge,
  change: (minor: number) => string,
  since: string,
): string {
  const difference = change(closing - opening)
  return difference === change(0) ? `${what} as on ${since}` : `${what} ${difference} since ${since}`
}
