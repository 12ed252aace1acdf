import type { BacktestDocument } from '../../../contract/forecasting.ts'
import { formatPercent } from '../../../present/formatPercent.ts'

/** What the test on past dates says, in sentences; also when it is bad. */
export function trustFindings({ cutoffs, summary }: BacktestDocument): string {
  const held = cutoffs.filter(({ total }) => total.actual >= total.p10 && total.actual <= total.p90).length
  const range = `On ${cutoffs.length} past dates the range held the truth ${held} ${held === 1 ? 'time' : 'times'}; 8 in 10 would be right.`
  const { wape } = summary.open
  const { stageWeighted, lastPeriod } = summary.baselines
  if (wape === null) return range
  const rivals = [
    stageWeighted.wape === null ? null : `${formatPercent(stageWeighted.wape)} for stage weighting`,
    lastPeriod.wape === null ? null : `${formatPercent(lastPeriod.wape)} for repeating last period's rate`,
  ].filter((words) => words !== null)
  const best = Math.min(stageWeighted.wape ?? Infinity, lastPeriod.wape ?? Infinity)
  const verdict = wape <= best ? '' : ' A simpler rule did better here: read this forecast with care.'
  const against = rivals.length > 0 ? `, against ${rivals.join(' and ')}` : ''
  return `${range} Open deals were ${formatPercent(wape)} off${against}.${verdict}`
}
