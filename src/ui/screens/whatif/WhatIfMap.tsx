import { useViewportSize } from '@mantine/hooks'
import type { FunnelBaseline } from '../../../model/forecast/forecastBasis.ts'
import type { Levers } from '../../../model/forecast/levers.ts'
import { chanceInWords } from '../../../present/chanceInWords.ts'
import { ChanceHeatmap } from '../../charts/ChanceHeatmap.tsx'
import { EmptyCard } from './EmptyCard.tsx'
import { isReached } from './isReached.ts'
import { ASKED_CONFIDENCE, MAP_CONVERSION, MAP_LEADS } from './searchProtocol.ts'
import type { Search } from './useSearch.ts'

interface Props {
  readonly search: Search
  readonly target: number | null
  readonly counted: FunnelBaseline['leadsAre']
  readonly levers: Levers
  readonly onChoose: (point: { leads: number; conversion: number }) => void
}

/** The map takes a third of the window's height, within limits. */
const SHARE = 0.32
const LOWEST = 226
const HIGHEST = 420

/** The chance over leads and conversion. */
export function WhatIfMap({ search, target, counted, levers, onChoose }: Props) {
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
        title={findingOf(things, search)}
        caption={`Chance by ${things} → and conversion ↑, the rest as today`}
        leads={MAP_LEADS}
        conversion={MAP_CONVERSION}
        chances={search.chances}
        waiting={search.failed ? 'The map could not be worked out' : 'Working out the map'}
        current={levers}
        onChoose={onChoose}
        height={height}
      />
    </div>
  )
}

function findingOf(things: string, search: Search): string {
  const asked = chanceInWords(ASKED_CONFIDENCE)
  const required = search.required.leads
  if (!required) return search.failed ? `What ${asked} takes is not known` : `Finding out what ${asked} takes`
  const subject = `More ${things} alone`
  if (!required.feasible) return `${subject} cannot reach ${asked}`
  return isReached(required) ? `${asked} is reached already` : `${subject} can reach ${asked}`
}
