import type { DealRow } from './useForecast.ts'

export interface DealOrder {
  readonly by: 'name' | 'owner' | 'stage' | 'amount' | 'closes' | 'chance' | 'call' | 'importance'
  readonly rising: boolean
}

const VALUES: Record<DealOrder['by'], (row: DealRow) => string | number | null> = {
  name: ({ deal }) => deal.name,
  owner: ({ deal }) => deal.owner,
  stage: ({ deal }) => deal.stage,
  amount: ({ amount }) => amount,
  closes: ({ deal }) => deal.judgement?.expectedClose ?? deal.expectedClose,
  chance: ({ probability }) => probability,
  call: ({ deal }) => deal.judgement?.probability ?? deal.judgement?.amount ?? null,
  importance: ({ importance, amount, probability }) => importance ?? amount * probability,
}

/** The deals in the asked order; missing values last, ties in the order in which they came. */
export function sortDeals(rows: readonly DealRow[], order: DealOrder): readonly DealRow[] {
  const value = VALUES[order.by]
  const direction = order.rising ? 1 : -1
  return [...rows].sort((left, right) => {
    const [a, b] = [value(left), value(right)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    if (typeof a === 'string' && typeof b === 'string') return direction * a.localeCompare(b, 'en')
    return direction * (Number(a) - Number(b))
  })
}
