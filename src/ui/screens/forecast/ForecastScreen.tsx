import { Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { RollUpBy } from '../../../contract/rollingUp.ts'
import type { Where } from '../../../contract/scalars.ts'
import type { CallCategory } from '../../../model/judgement/callCategory.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { sentenceForForecast } from '../../../present/sentenceForForecast.ts'
import { Answer } from '../../controls/Answer.tsx'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'
import { CallsPanel } from './CallsPanel.tsx'
import { DealsGrid } from './DealsGrid.tsx'
import { DealsOfCategory } from './DealsOfCategory.tsx'
import classes from './Forecast.module.css'
import { ForecastCharts } from './ForecastCharts.tsx'
import { ForecastFilter } from './ForecastFilter.tsx'
import { ForecastScope } from './ForecastScope.tsx'
import { LeftOut } from './LeftOut.tsx'
import { RollUpTable } from './RollUpTable.tsx'
import { TrustPanel } from './TrustPanel.tsx'
import { useForecast } from './useForecast.ts'
import { WhatMovedPanel } from './WhatMovedPanel.tsx'
import { WhyDrawer } from './WhyDrawer.tsx'
import { WithAdded } from './WithAdded.tsx'

type Tab = 'deals' | 'left-out' | 'moved' | 'calls' | 'trust'

/** Where will we land? */
export default function ForecastScreen() {
  const [where, setWhere] = useState<Where>({})
  const [tab, setTab] = useState<Tab>('deals')
  const [by, setBy] = useState<RollUpBy | null>(null)
  const [category, setCategory] = useState<CallCategory | null>(null)
  const [whyOpen, why] = useDisclosure(false)
  const { loaded, shown, listed } = useForecast(where)
  if (loaded.isError) return <FailedView error={loaded.error} retry={() => void loaded.refetch()} />
  if (!shown || !listed) return <LoadingView what="the forecast" />
  const { basis, evaluation, currency, target } = shown
  const over = basis.asOf >= basis.period.end
  const leftOut = basis.undated.count + shown.unconverted.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-label="Forecast" aria-busy={loaded.isPlaceholderData}>
      <Answer
        sentence={sentenceForForecast({
          period: basis.period.label,
          currency,
          target,
          total: evaluation.total,
          chance: shown.chance,
          over,
        })}
      >
        <ForecastScope where={where} onAll={() => setWhere({})} />
        {over ? 'The period is over. ' : '8 in 10 outcomes fall in the range. '}
        {target === null ? targetNote(where) : ''}
        <WithAdded forecast={shown} />
        <button type="button" className="linkButton" onClick={why.open}>
          Why this number
        </button>
        {' · '}
        <button type="button" className="linkButton" onClick={() => setTab('trust')}>
          How far to trust it
        </button>
      </Answer>
      <ForecastCharts forecast={shown} />
      <Tabs value={tab} onChange={(next) => setTab((next ?? 'deals') as Tab)} keepMounted={false} mt={14}>
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="deals">Deals that decide it</Tabs.Tab>
          <Tabs.Tab value="moved">What moved</Tabs.Tab>
          {leftOut > 0 ? (
            <Tabs.Tab value="left-out">Undated and left out ({formatCount(leftOut)})</Tabs.Tab>
          ) : null}
          <Tabs.Tab value="calls">Calls</Tabs.Tab>
          <Tabs.Tab value="trust">How far to trust this</Tabs.Tab>
          <ForecastFilter
            where={where}
            onChange={setWhere}
            by={by}
            onGroup={(next) => {
              setBy(next)
              setCategory(null)
              setTab('deals')
            }}
            openCount={basis.deals.length}
          />
        </Tabs.List>
        <Tabs.Panel value="deals">
          {by === null && category !== null ? (
            <DealsOfCategory forecast={listed} category={category} onAll={() => setCategory(null)} />
          ) : by === null ? (
            <DealsGrid forecast={listed} />
          ) : (
            <RollUpTable
              by={by}
              where={where}
              onOpen={(part) => {
                if ('category' in part) setCategory(part.category)
                else setWhere(part.where)
                setBy(null)
              }}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="moved">
          <WhatMovedPanel where={where} />
        </Tabs.Panel>
        <Tabs.Panel value="left-out">
          <LeftOut forecast={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="calls">
          <CallsPanel forecast={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="trust">
          <TrustPanel periodUnit={basis.period.unit === 'month' ? 'month' : 'quarter'} />
        </Tabs.Panel>
      </Tabs>
      <WhyDrawer opened={whyOpen} onClose={why.close} forecast={shown} />
    </section>
  )
}

function targetNote(where: Where): string {
  return Object.keys(where).length === 0
    ? 'Set a target above to see the chance of reaching it. '
    : 'No target is known for this part alone, so no chance is shown. '
}
