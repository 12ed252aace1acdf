import type { BacktestCutoff, BaselineScore, BaselineSummary } from './backtestResult.ts'

/**
 * How much better the forecast was than a naive one, on the cut-offs where that one had something to say: 1 -
 * score / its score, for the Brier score of the deals and the CRPS of the two sums. A single figure's CRPS is
 * its absolute error: Gneiting and Raftery (2007), JASA 102, section 4.2. 0 is no better, below 0 worse; null
 * where the naive one made no error, or said nothing.
 */
export function skillAgainst(
  cutoffs: readonly BacktestCutoff[],
  of: (cutoff: BacktestCutoff) => BaselineScore | null,
): Pick<BaselineSummary, 'tested' | 'skill'> {
  const brier = { own: 0, naive: 0 }
  const open = { own: 0, naive: 0 }
  const total = { own: 0, naive: 0 }
  let tested = 0
  for (const cutoff of cutoffs) {
    const naive = of(cutoff)
    if (naive === null) continue
    tested++
    total.own += cutoff.total.crps
    total.naive += Math.abs(naive.total.mean - cutoff.total.actual)
    if (cutoff.open.count === 0) continue
    open.own += cutoff.open.crps
    open.naive += Math.abs(naive.open.expected - cutoff.open.actual)
    brier.own += (cutoff.open.brier ?? 0) * cutoff.open.count
    brier.naive += (naive.open.brier ?? 0) * cutoff.open.count
  }
  return { tested, skill: { brier: skillOf(brier), open: skillOf(open), total: skillOf(total) } }
}

function skillOf({ own, naive }: { readonly own: number; readonly naive: number }): number | null {
  return naive === 0 ? null : 1 - own / naive
}
