import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { JudgementRecord } from '../../contract/judging.ts'
import { type Day, formatDay } from '../../model/calendar/day.ts'
import type { DealJudgement } from '../../model/forecast/forecastBasis.ts'
import { CALL_CATEGORIES } from '../../model/judgement/callCategory.ts'
import { weightInWords } from '../../present/callRecordWords.ts'
import { callWarnings } from '../../present/callWarnings.ts'
import { formatModelDay } from '../../present/formatDate.ts'
import { formatInterval } from '../../present/formatInterval.ts'
import { formatMoney } from '../../present/formatMoney.ts'
import { formatPercent, percentNumber } from '../../present/formatPercent.ts'
import { CATEGORY_WORDS } from '../../present/judgementWords.ts'
import classes from './AdjustmentForm.module.css'
import { ReasonInputs } from './ReasonInputs.tsx'
import { ResetCall } from './ResetCall.tsx'
import { type CalledValues, type CallFields, fieldsOf, readCall } from './readCall.ts'
import { type GivenReason, NO_REASON, readReason } from './readReason.ts'

/** A person's call on a deal, with its reason. At least one of the four values is set. */
export type Call = CalledValues & GivenReason

interface Props {
  readonly dealName: string
  readonly currency: string
  readonly asOf: Day
  /** What stands without a call: the model's chance with its range and amount, and the file's close date. */
  readonly model: {
    readonly probability: number
    readonly low: number
    readonly high: number
    readonly amount: number
    readonly expectedClose: Day | null
  }
  readonly judgement: DealJudgement | null
  /** How calls turned out so far; null while it isn't known. */
  readonly record: JudgementRecord | null
  readonly saving: boolean
  readonly onSave: (call: Call) => void
  readonly onReset: (why: string) => void
}

const CATEGORIES = [
  { value: '', label: 'By its chance' },
  ...CALL_CATEGORIES.map((value) => ({ value: value as string, label: CATEGORY_WORDS[value] })),
]

/** Sets chance, amount, close date, category or several of them beside the model's; a reason is required. */
export function AdjustmentForm(props: Props) {
  const { dealName, currency, asOf, model, judgement, record, saving, onSave, onReset } = props
  const [fields, setFields] = useState<CallFields>(() => fieldsOf(judgement, currency))
  const [reason, setReason] = useState(NO_REASON)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (name: keyof CallFields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value })
  const today = formatDay(asOf)
  const called = readCall(fields, currency, today)
  const warnings = called.ok ? callWarnings(called.value, model, record) : []

  function submit(event: FormEvent): void {
    event.preventDefault()
    const given = readReason(reason, today)
    if (!called.ok) setProblem(called.message)
    else if (!given.ok) setProblem(given.message)
    else onSave({ ...called.value, ...given.value })
  }

  return (
    <>
      <form onSubmit={submit} noValidate aria-label={`Your call on ${dealName}`}>
        <p className="small quiet" style={{ margin: '0 0 8px' }}>
          The model says {formatPercent(model.probability)} ({formatInterval(model.low, model.high)}) and{' '}
          {formatMoney(model.amount, currency)}. {weighing(record)} Empty fields stay as they are.
        </p>
        <Group grow gap={8}>
          <TextInput
            label="Chance, %"
            placeholder={percentNumber(model.probability)}
            value={fields.chance}
            onChange={set('chance')}
            data-autofocus
          />
          <TextInput
            label={`Amount, ${currency}`}
            placeholder={formatMoney(model.amount, currency)}
            value={fields.amount}
            onChange={set('amount')}
          />
        </Group>
        <Group grow gap={8} mt={8}>
          <TextInput
            label="Closes on"
            placeholder={model.expectedClose === null ? 'no date' : formatModelDay(model.expectedClose)}
            value={fields.closes}
            onChange={set('closes')}
          />
          <NativeSelect
            label="Category"
            value={fields.category}
            onChange={set('category')}
            data={CATEGORIES}
          />
        </Group>
        {fields.closes.trim() !== '' || fields.category !== '' ? (
          <p className="small quiet" style={{ margin: '4px 0 0' }}>
            A close date outside the period, or Omitted, takes the deal out of this forecast. The other
            categories are labels: they change no figure.
          </p>
        ) : null}
        <ReasonInputs value={reason} onChange={setReason} />
        {warnings.map((warning) => (
          <p key={warning} role="status" className="small" style={{ margin: '8px 0 0' }}>
            {warning}
          </p>
        ))}
        <div className={classes.foot}>
          {problem ? (
            <p role="alert" className={`small ${classes.problem}`}>
              {problem}
            </p>
          ) : null}
          <Button type="submit" size="sm" loading={saving}>
            Set your call
          </Button>
        </div>
      </form>
      {judgement ? (
        <div style={{ marginTop: 8 }}>
          <ResetCall label="Back to the model’s" saving={saving} onReset={onReset} />
        </div>
      ) : null}
    </>
  )
}

/** How much the call will count, as the person's own record has it. */
function weighing(record: JudgementRecord | null): string {
  const own = record?.people.find(({ name }) => name === record.you)
  if (record === null) return 'Your call is weighed with it, and scored when the deal closes.'
  const weight = own?.weight ?? { value: record.prior.weight, n: 0 }
  return `Your call weighs ${weightInWords(weight)}, and is scored when the deal closes.`
}
