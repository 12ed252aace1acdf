import { useViewportSize } from '@mantine/hooks'
import type { FunnelBaseline } from '../../../model/forecast/forecastBasis.ts'
import type { Levers } from '../../../model/forecast/levers.ts'
import { chanceInWords } from '../../../present/chanceInWords.ts'
import { ChanceHeatmap } from '../../charts/ChanceHeatmap.tsx'
import { EmptyCard } from './EmptyCard.tsx'
import { isReached } from './isReached.ts'
import { ASKED_CONFIDENCE, MAP_CONVERSION, MAP_LEADS, type Required } from './searchProtocol.ts'

interface Props {
  readonly chances: number[][] | null
  readonly target: number | null
  readonly money: (minor: number) => string
  readonly counted: FunnelBaseline['leadsAre']
  readonly levers: Levers
  readonly required: Required | undefined
  readonly onChoose: (point: { leads: number; conversion: number }) => void
}

/** The map takes a third of the window's height, within limits. */
const SHARE = 0.32
const LOWEST = 226
const HIGHEST = 420

/** The chance over leads and conversion. */
export function WhatIfMap({ chances, target, money, counted, levers, required, onChoose }: Props) {
  const { height: windowHeight } = useViewportSize()
  if (target === null) {
    return (
      <EmptyCard
        title="The map of chances needs a target"
        why="Type one at the top; the map then shows the chance of reaching it for every pair of lead volume and conversion."
      />
    )
  }
  const height = Math.min(HIGHEST, Math.max(LOWEST, Math.round(windowHeight * SHARE)))
  const things = counted === 'leads' ? 'leads' : 'new deals'
  return (
    <div className="card">
      <ChanceHeatmap
        title={findingOf(things, required)}
        caption={`Chance of ${money(target)}: ${things} →, conversion ↑, the rest as today`}
        leads={MAP_LEADS}
        conversion={MAP_CONVERSION}
        chances={chances}
        current={levers}
        onChoose={onChoose}
        height={height}
      />
    </div>
  )
}

function findingOf(things: string, required: Required | undefined): string {
  const asked = chanceInWords(ASKED_CONFIDENCE)
  if (!required) return `Finding out what ${asked} takes`
  const subject = `More ${things} alone`
  if (!required.feasible) return `${subject} cannot reach ${asked}`
  return isReached(required) ? `${asked} is reached already` : `${subject} can reach ${asked}`
}
