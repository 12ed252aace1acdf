import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { LoadedForecast } from '../../../contract/forecasting.ts'
import type { Scenario } from '../../../contract/planning.ts'
import { type WhatIfSide, whatIf } from '../../../model/funnel/whatIf.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { type ScenarioRange, ScenarioRanges } from '../../charts/ScenarioRanges.tsx'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import classes from './WhatIf.module.css'

interface Props {
  readonly loaded: LoadedForecast
  readonly scenarios: readonly Scenario[]
  readonly baseline: WhatIfSide
  readonly current: WhatIfSide
  readonly money: (minor: number) => string
  readonly onLoad: (scenario: Scenario) => void
}

const ROW_HEIGHT = 30

/** Today, the levers as they stand and the kept scenarios on one scale. */
export function Scenarios({ loaded, scenarios, baseline, current, money, onLoad }: Props) {
  const { basis, target } = loaded
  const kept = useMemo(
    () => scenarios.map((scenario) => rangeOf(scenario.name, whatIf(basis, scenario.levers, target), false)),
    [scenarios, basis, target],
  )
  const ranges = useMemo(
    () => [rangeOf('Today', baseline, false), rangeOf('As the levers stand', current, true), ...kept],
    [baseline, current, kept],
  )
  const remove = useWorkbookCommand((client, id: number) => client.whatIf.removeScenario({ id }))
  return (
    <div className={`card ${classes.scenarios}`}>
      <div className={classes.scenarioNames} style={{ gridAutoRows: ROW_HEIGHT }}>
        <span>Today</span>
        <span>
          <strong>As the levers stand</strong>
        </span>
        {scenarios.map((scenario) => (
          <span key={scenario.id} className={classes.scenarioName}>
            <button
              type="button"
              className="linkButton"
              title={scenario.note || undefined}
              onClick={() => onLoad(scenario)}
            >
              {scenario.name}
            </button>
            <Tooltip label="Remove">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={`Remove scenario ${scenario.name}`}
                onClick={() => remove.mutate(scenario.id)}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </Tooltip>
          </span>
        ))}
      </div>
      <ScenarioRanges
        title={findingOf(ranges, money)}
        caption="Bookings, P10 to P90 with the mean"
        scenarios={ranges}
        target={target}
        format={money}
        rowHeight={ROW_HEIGHT}
      />
      <div className={classes.scenarioChances} style={{ gridAutoRows: ROW_HEIGHT }}>
        {ranges.map((range, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stand in the order of the list beside them
          <span key={index}>{range.chance === null ? '' : formatPercent(range.chance)}</span>
        ))}
      </div>
    </div>
  )
}

function rangeOf(name: string, side: WhatIfSide, current: boolean): ScenarioRange {
  const { mean, p10, p90 } = side.bookings
  return { name, mean, p10, p90, chance: side.chance, current }
}

function findingOf(ranges: readonly ScenarioRange[], money: (minor: number) => string): string {
  const best = ranges.reduce((left, right) => (right.mean > left.mean ? right : left))
  return best.name === 'Today' || ranges.every((range) => range.mean === best.mean)
    ? `Today's levers bring ${money(ranges[0]?.mean ?? 0)}`
    : `${best.name} brings the most, ${money(best.mean)}`
}
