import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { MovesDocument } from '../../../contract/movingForecast.ts'
import type { Where } from '../../../contract/scalars.ts'
import { ORDER_OF_MOVES, PIPELINE_NOTE } from '../../../present/forecastMoveWords.ts'
import { sentenceForMoves } from '../../../present/sentenceForMoves.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'
import classes from './WhatMoved.module.css'
import { WhatMovedDeals } from './WhatMovedDeals.tsx'
import { WhatMovedSince } from './WhatMovedSince.tsx'
import { WhatMovedWaterfall } from './WhatMovedWaterfall.tsx'

type View = 'expected' | 'pipeline'

/** What changed between an earlier forecast of the period and this one, and the deals behind each change. */
export function WhatMovedPanel({ where }: { where: Where }) {
  const [from, setFrom] = useState<string | null>(null)
  const [view, setView] = useState<View>('expected')
  const [chosen, setChosen] = useState<string | null>(null)
  const moves = useWorkbookQuery(['moves', where, from], (client, signal) =>
    client.forecast.moves({ where, ...(from === null ? {} : { from }) }, { signal }),
  )
  if (moves.isError) {
    return (
      <FailedView
        error={moves.error}
        retry={() => {
          setFrom(null)
          void moves.refetch()
        }}
      />
    )
  }
  if (!moves.data) return <LoadingView what="what moved" />
  const document = moves.data
  const bridge = view === 'expected' ? document : document.pipeline
  const bar = bridge.bars.find(({ move }) => move === chosen) ?? firstWithDeals(bridge)
  return (
    <div className={classes.panel} aria-busy={moves.isPlaceholderData}>
      <p className={classes.sentence} data-testid="moves-sentence">
        {sentenceForMoves(document).map(({ text, emphasis }) =>
          emphasis ? (
            <strong key={text} className={emphasis}>
              {text}
            </strong>
          ) : (
            text
          ),
        )}
      </p>
      <div className={classes.controls}>
        <WhatMovedSince document={document} onChange={setFrom} />
        <SegmentedControl
          size="xs"
          aria-label="What to compare"
          value={view}
          onChange={(next) => setView(next as View)}
          data={[
            { value: 'expected', label: 'Expected bookings' },
            { value: 'pipeline', label: 'Open pipeline' },
          ]}
        />
      </div>
      <div className={classes.columns}>
        <div className="card">
          <WhatMovedWaterfall
            document={document}
            bridge={bridge}
            view={view}
            chosen={bar?.move ?? null}
            onChoose={setChosen}
          />
        </div>
        <div className="card">
          {bar ? (
            <WhatMovedDeals key={bar.move} bar={bar} currency={document.currency} view={view} />
          ) : (
            <p className="quiet">No deal changed.</p>
          )}
        </div>
      </div>
      <p className="small quiet">{view === 'expected' ? ORDER_OF_MOVES : PIPELINE_NOTE}</p>
    </div>
  )
}

function firstWithDeals({ bars }: MovesDocument['pipeline']) {
  return bars
    .filter(({ count }) => count > 0)
    .reduce<(typeof bars)[number] | undefined>(
      (largest, bar) => (largest && Math.abs(largest.amount) >= Math.abs(bar.amount) ? largest : bar),
      undefined,
    )
}
