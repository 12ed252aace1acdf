import { Select } from '@mantine/core'
import type { Groupings, RollUpBy } from '../../../contract/rollingUp.ts'
import type { Where } from '../../../contract/scalars.ts'
import { fieldInSentence, nameField, nameNoValue } from '../../../present/fieldWords.ts'
import { countOf } from '../../../present/formatCount.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import classes from './Forecast.module.css'

interface Props {
  readonly where: Where
  readonly onChange: (where: Where) => void
  readonly by: RollUpBy | null
  readonly onGroup: (by: RollUpBy | null) => void
  readonly openCount: number
}

/** Values offered at once; typing finds the others. */
const MOST_OFFERED = 200

/** Narrows the forecast to some deals, one condition after another, and groups what is left. */
export function ForecastFilter({ where, onChange, by, onGroup, openCount }: Props) {
  const found = useWorkbookQuery(['groupings'], (client, signal) => client.forecast.groupings({}, { signal }))
  const groupings = found.data ?? []
  const fields: RollUpBy[] = [...groupings.map(({ field }) => field), 'category']
  return (
    <div className={classes.filter}>
      <Select
        size="xs"
        w={158}
        aria-label="Only some deals"
        placeholder={countOf(openCount, 'open deal')}
        data={groupings.map(conditionsOf)}
        value={null}
        onChange={(chosen) => chosen !== null && onChange({ ...where, ...(JSON.parse(chosen) as Where) })}
        searchable
        limit={MOST_OFFERED}
        comboboxProps={{ width: 240, position: 'bottom-end' }}
      />
      <Select
        size="xs"
        w={158}
        aria-label="Group by"
        placeholder="Not grouped"
        data={fields.map((field) => ({ value: field, label: `by ${fieldInSentence(field)}` }))}
        value={by}
        onChange={(chosen) => onGroup(chosen as RollUpBy | null)}
        clearable
        comboboxProps={{ position: 'bottom-end' }}
      />
    </div>
  )
}

function conditionsOf({ field, values }: Groupings[number]) {
  return {
    group: nameField(field),
    items: values.map(({ name, open }) => ({
      value: JSON.stringify({ [field]: [name ?? ''] }),
      label: `${name ?? nameNoValue(field)} (${open})`,
    })),
  }
}
