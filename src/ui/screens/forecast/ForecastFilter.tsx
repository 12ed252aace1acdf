import { Select } from '@mantine/core'
import type { Where } from '../../../contract/scalars.ts'
import { countOf } from '../../../present/formatCount.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import classes from './Forecast.module.css'

interface Props {
  readonly where: Where
  readonly onChange: (where: Where) => void
  readonly openCount: number
}

/** Narrows the forecast to an owner or a team. */
export function ForecastFilter({ where, onChange, openCount }: Props) {
  const all = useWorkbookQuery(['forecast', {}], (client, signal) =>
    client.forecast.load({ where: {} }, { signal }),
  )
  const deals = all.data?.basis.deals ?? []
  const owners = namesOf(deals.map((deal) => deal.owner))
  const teams = namesOf(deals.map((deal) => deal.team))
  const choose = (key: 'owner' | 'team') => (name: string | null) =>
    onChange(name === null ? {} : { [key]: [name] })
  return (
    <div className={classes.filter}>
      <span className="quiet">{countOf(openCount, 'open deal')}</span>
      {owners.length > 1 ? (
        <Select
          size="xs"
          w={150}
          aria-label="Only deals of this owner"
          placeholder="All owners"
          data={owners}
          value={where.owner?.[0] ?? null}
          onChange={choose('owner')}
          clearable
          searchable
          limit={200}
        />
      ) : null}
      {teams.length > 1 ? (
        <Select
          size="xs"
          w={150}
          aria-label="Only deals of this team"
          placeholder="All teams"
          data={teams}
          value={where.team?.[0] ?? null}
          onChange={choose('team')}
          clearable
          searchable
        />
      ) : null}
    </div>
  )
}

function namesOf(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b, 'en'))
}
