import type { BacktestDocument } from '../contract/backtesting.ts'
import { countOf } from './formatCount.ts'
import { formatMoney } from './formatMoney.ts'
import { formatPercent } from './formatPercent.ts'
import { formatPeriod } from './formatPeriod.ts'

type Summary = BacktestDocument['summary']
type Check = Summary['checks']['total']

/** The naive forecasters in words, in the order in which they are told. */
export const BASELINE_WORDS = {
  lastPeriod: 'repeating last period',
  stageWeighted: 'stage weighting',
  ownersCall: 'the owners’ own dates and calls',
} as const satisfies Record<keyof Summary['baselines'], string>

/** Errors of one side by less than this of themselves are alike. */
const BIAS_TOLD = 0.02

/** What the test on past dates says, in sentences, the plainest first; also when it is bad. */
export function trustFindings({ summary, cutoffs }: BacktestDocument): string[] {
  if (cutoffs.length === 0) return []
  const { checks, open, baselines } = summary
  const ownTotal = summary.total.wape
  return [
    rangeFinding(checks.total, cutoffs[0]!.period.includes('Q') ? 'quarter' : 'month'),
    ...biasFinding(checks.total),
    ...rivalsFinding('The whole period', ownTotal, (name) => baselines[name].totalWape),
    ...rivalsFinding('What was open', open.wape, (name) => baselines[name].wape),
    ...chancesFinding(summary),
  ]
}

function rangeFinding({ tested, periods, held, verdict }: Check, unit: string): string {
  const dates = countOf(tested, 'past date')
  const said = `On ${dates} in ${countOf(periods, unit)} the 8 in 10 range held what came ${countOf(held, 'time')}`
  switch (verdict) {
    case 'holds':
      return `${said}: as often as it should, within what luck alone allows.`
    case 'too-narrow':
      return `${said}: too seldom. Its ranges are too narrow; plan with wider ones.`
    case 'too-wide':
      return `${said}: more often than 8 in 10. Its ranges are wider than they need be.`
    case 'too-low':
      return `${said}, and what came lay near or above the top of it. It says too little.`
    case 'too-high':
      return `${said}, and what came lay near or below the bottom of it. It says too much.`
    case 'few':
      return `${said}; ${tested === 0 ? '' : `8 in 10 would be ${formatShare(tested)}. `}${countOf(periods, unit)} can’t show more than whether it is far off.`
  }
}

function formatShare(tested: number): string {
  return String(Math.round(0.8 * tested))
}

function biasFinding({ biasShare }: Check): string[] {
  if (biasShare === null || Math.abs(biasShare) < BIAS_TOLD) return []
  return [
    `On average it said ${formatPercent(Math.abs(biasShare))} too ${biasShare > 0 ? 'much' : 'little'}.`,
  ]
}

function rivalsFinding(
  what: string,
  own: number | null,
  of: (name: keyof Summary['baselines']) => number | null,
): string[] {
  if (own === null) return []
  const rivals = Object.entries(BASELINE_WORDS).flatMap(([name, words]) => {
    const error = of(name as keyof Summary['baselines'])
    return error === null ? [] : [{ words, error }]
  })
  const told = rivals.map(({ words, error }) => `${formatPercent(error)} for ${words}`)
  const better = rivals.filter(({ error }) => error < own)
  const against = told.length === 0 ? '' : `, against ${listed(told)}`
  const care =
    better.length === 0
      ? ''
      : ` ${capital(listed(better.map(({ words }) => words)))} did better: read it with care.`
  return [`${what} was ${formatPercent(own)} off${against}.${care}`]
}

function chancesFinding({ reliability, brierParts }: Summary): string[] {
  if (reliability.length === 0 || brierParts === null) return []
  const { skill } = brierParts
  if (skill !== null && skill <= 0) {
    return ['The chances of single deals told no more than the overall share of wins does.']
  }
  const { agree, groups } = agreement(reliability)
  return groups < 2 ? [] : [`In ${agree} of ${groups} groups of deals, as many were won as was said.`]
}

/** In how many groups what was said lies within what the wins allow. */
function agreement(reliability: Summary['reliability']): { agree: number; groups: number } {
  const agree = reliability.filter(({ said, low, high }) => said >= low && said <= high).length
  return { agree, groups: reliability.length }
}

/** Title of the reliability diagram. */
export function reliabilityFinding(reliability: Summary['reliability']): string {
  if (reliability.length === 0) return 'No open deals to compare'
  const off = reliability.filter(({ said, low, high }) => said < low || said > high)
  if (off.length === 0) return 'Deals were won about as often as was said'
  const worst = off.reduce((a, b) => (Math.abs(a.said - a.happened) >= Math.abs(b.said - b.happened) ? a : b))
  return `Where it said ${formatPercent(worst.said)}, ${formatPercent(worst.happened)} were won`
}

/** Title of the fan: what past periods say of today's call. */
export function fanFinding({ fan, fanNow, currency }: BacktestDocument): string {
  const money = (minor: number) => formatMoney(minor, currency, { compact: true })
  if (fanNow !== null) {
    return `Said now: ${money(fanNow.said)}. At this age ${formatPeriod(fanNow.period)} may end between ${money(fanNow.low)} and ${money(fanNow.high)}`
  }
  const [first, last] = [fan[0], fan.at(-1)]
  if (!first || !last) return 'No whole period to look back on'
  return `From within ${reach(first)} in week ${first.week} to within ${reach(last)} in week ${last.week}`
}

/** How the fan is read. */
export function fanCaption({ fan, fanNow }: BacktestDocument): string {
  const n = fanNow?.n ?? Math.max(0, ...fan.map((week) => week.n))
  return `8 in 10 by week of the period, from ${countOf(n, 'past period')}; each dot is what one came to, compared with what was said in that week. It looks at past errors alone; the range in the sentence comes from the deals`
}

function reach({ low, high }: BacktestDocument['fan'][number]): string {
  return formatPercent((high - low) / 2)
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
