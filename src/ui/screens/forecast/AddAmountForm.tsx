import { Button, Group, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PARTS } from '../../../contract/judging.ts'
import { formatDay } from '../../../model/calendar/day.ts'
import { parseMoneyInput } from '../../../present/parseMoneyInput.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { ReasonInputs } from '../../controls/ReasonInputs.tsx'
import { NO_REASON, readReason } from '../../controls/readReason.ts'
import type { ShownForecast } from './useForecast.ts'

type Part = (typeof PARTS)[number]
const COMPANY = 'company:'

/** Adds an amount, plus or minus, to the whole or to one team, owner or product. */
export function AddAmountForm({ forecast, onDone }: { forecast: ShownForecast; onDone: () => void }) {
  const { basis, currency } = forecast
  const [chosen, setChosen] = useState(COMPANY)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState(NO_REASON)
  const [problem, setProblem] = useState<string | null>(null)
  const add = useWorkbookCommand((client, input: Parameters<typeof client.judgement.addToRollUp>[0]) =>
    client.judgement.addToRollUp(input),
  )

  function submit(event: FormEvent): void {
    event.preventDefault()
    const read = parseMoneyInput(amount, currency)
    const given = readReason(reason, formatDay(basis.asOf))
    if (!read.ok) setProblem(read.message)
    else if (read.value === 0) setProblem('Write an amount above or below zero.')
    else if (!given.ok) setProblem(given.message)
    else {
      const [part, ...name] = chosen.split(':')
      add.mutate(
        {
          part: part as Part,
          name: chosen === COMPANY ? null : name.join(':'),
          period: basis.period.label,
          amount: read.value,
          ...given.value,
        },
        { onSuccess: onDone },
      )
    }
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Add an amount to the forecast" style={{ maxWidth: 560 }}>
      <Group grow gap={8} align="start">
        <Select
          label="Part"
          data={partsOf(forecast)}
          value={chosen}
          onChange={(value) => setChosen(value ?? COMPANY)}
          allowDeselect={false}
          searchable
          limit={200}
        />
        <TextInput
          label={`Amount, ${currency}`}
          placeholder="50k, or −20k"
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
      </Group>
      <ReasonInputs value={reason} onChange={setReason} />
      {problem ? (
        <p role="alert" className="small" style={{ color: 'var(--fs-risk)', margin: '8px 0 0' }}>
          {problem}
        </p>
      ) : null}
      <Group gap={8} mt={12}>
        <Button type="submit" size="sm" loading={add.isPending}>
          Add it
        </Button>
        <Button variant="default" size="sm" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

function partsOf({ basis }: ShownForecast) {
  const named = (part: 'team' | 'owner' | 'product') =>
    [...new Set(basis.deals.map((deal) => deal[part]).filter((name) => name !== null))]
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map((name) => ({ value: `${part}:${name}`, label: name }))
  return [
    { group: 'All', items: [{ value: COMPANY, label: 'The whole company' }] },
    { group: 'Team', items: named('team') },
    { group: 'Owner', items: named('owner') },
    { group: 'Product', items: named('product') },
  ].filter(({ items }) => items.length > 0)
}
