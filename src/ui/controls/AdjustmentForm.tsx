import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ADJUSTMENT_REASONS } from '../../contract/dealing.ts'
import type { DealJudgement } from '../../model/forecast/forecastBasis.ts'
import { accepted, type Entry } from '../../present/entry.ts'
import { formatMoney } from '../../present/formatMoney.ts'
import { formatPercent, percentNumber } from '../../present/formatPercent.ts'
import { ADJUSTMENT_WORDS } from '../../present/judgementWords.ts'
import { parseMoneyInput } from '../../present/parseMoneyInput.ts'
import { parsePercentInput } from '../../present/parsePercentInput.ts'

type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number]

/** A person's call on a deal, with its reason. At least one of the two values is set. */
export interface Call {
  readonly probability: number | null
  readonly amount: number | null
  readonly reason: AdjustmentReason
  readonly note: string
}

interface Props {
  readonly dealName: string
  readonly currency: string
  readonly model: { readonly probability: number; readonly amount: number }
  readonly judgement: DealJudgement | null
  readonly saving: boolean
  readonly onSave: (call: Call) => void
  readonly onReset: () => void
}

/** Sets a chance, an amount or both beside the model's; a reason is required. */
export function AdjustmentForm(props: Props) {
  const { dealName, currency, model, judgement, saving, onSave, onReset } = props
  const [chance, setChance] = useState(
    judgement?.probability == null ? '' : percentNumber(judgement.probability),
  )
  const [amount, setAmount] = useState(
    judgement?.amount == null ? '' : formatMoney(judgement.amount, currency),
  )
  const [reason, setReason] = useState<AdjustmentReason | ''>('')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const readChance = optional(chance, (text) => parsePercentInput(text, { min: 0, max: 1 }))
    const readAmount = optional(amount, (text) => parseMoneyInput(text, currency))
    if (!readChance.ok) setProblem(readChance.message)
    else if (!readAmount.ok) setProblem(readAmount.message)
    else if (readAmount.value !== null && readAmount.value < 0) setProblem('An amount is not below zero.')
    else if (readChance.value === null && readAmount.value === null) setProblem('Set a chance or an amount.')
    else if (reason === '') setProblem('Choose a reason, so that the call can be understood later.')
    else onSave({ probability: readChance.value, amount: readAmount.value, reason, note: note.trim() })
  }

  return (
    <form onSubmit={submit} noValidate aria-label={`Your call on ${dealName}`}>
      <p className="small quiet" style={{ margin: '0 0 8px', whiteSpace: 'normal' }}>
        The model says {formatPercent(model.probability)} and {formatMoney(model.amount, currency)}. Your call
        is weighed with it, and scored when the deal closes.
      </p>
      <Group grow gap={8}>
        <TextInput
          label="Chance, %"
          placeholder={percentNumber(model.probability)}
          value={chance}
          onChange={(event) => setChance(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={`Amount, ${currency}`}
          placeholder={formatMoney(model.amount, currency)}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
      </Group>
      <NativeSelect
        mt={8}
        label="Reason"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as AdjustmentReason | '')}
        data={[
          { value: '', label: 'Choose' },
          ...ADJUSTMENT_REASONS.map((value) => ({ value, label: ADJUSTMENT_WORDS[value] })),
        ]}
      />
      <Textarea
        mt={8}
        label="Note"
        value={note}
        rows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {problem ? (
        <p
          role="alert"
          className="small"
          style={{ color: 'var(--fs-risk)', margin: '8px 0 0', whiteSpace: 'normal' }}
        >
          {problem}
        </p>
      ) : null}
      <Group mt={12} justify="space-between" wrap="nowrap">
        <Button type="submit" size="sm" loading={saving}>
          Set your call
        </Button>
        {judgement ? (
          <Button variant="default" size="sm" onClick={onReset} disabled={saving}>
            Back to the model's
          </Button>
        ) : null}
      </Group>
    </form>
  )
}

function optional<T>(text: string, parse: (text: string) => Entry<T>): Entry<T | null> {
  return text.trim() === '' ? accepted(null) : parse(text)
}
