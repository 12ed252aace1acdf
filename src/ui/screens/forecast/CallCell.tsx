import type { DealJudgement } from '../../../model/forecast/forecastBasis.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { CATEGORY_WORDS } from '../../../present/judgementWords.ts'
import classes from './Forecast.module.css'
import type { DealRow } from './useForecast.ts'

interface Props {
  readonly row: DealRow
  readonly currency: string
  /** Opens the form for it. */
  readonly onCall: () => void
}

/** The person's call on a deal: a button that opens its form. */
export function CallCell({ row: { deal }, currency, onCall }: Props) {
  const called = calledParts(deal.judgement, currency)
  return (
    <button
      type="button"
      className={classes.call}
      title={called.join(', ') || undefined}
      aria-label={`Your call on ${deal.name}: ${called.join(', ') || 'none yet'}`}
      onClick={onCall}
    >
      {shownCall(deal.judgement)}
    </button>
  )
}

/** What was called, the chance first. */
function calledParts(judgement: DealJudgement | null, currency: string): string[] {
  if (judgement === null) return []
  const { probability, amount, expectedClose, category } = judgement
  return [
    probability === null ? null : formatPercent(probability),
    amount === null ? null : formatMoney(amount, currency),
    expectedClose == null ? null : formatModelDay(expectedClose, { year: false }),
    category == null ? null : CATEGORY_WORDS[category],
  ].filter((part) => part !== null)
}

/** What fits into the cell: the chance, else what was called; amount and date stand in columns of their own. */
function shownCall(judgement: DealJudgement | null): string {
  if (judgement === null) return 'set'
  const { probability, amount, expectedClose, category } = judgement
  if (probability !== null) return formatPercent(probability)
  if (category != null) return CATEGORY_WORDS[category]
  return [amount === null ? null : 'amount', expectedClose == null ? null : 'date'].filter(Boolean).join(', ')
}
