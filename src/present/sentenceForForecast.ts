import { chanceInWords } from './chanceInWords.ts'
import { formatMoney } from './formatMoney.ts'
import { formatPeriod } from './formatPeriod.ts'
import { figure, type Sentence, say } from './phrase.ts'

export interface ForecastFigures {
  /** Label of the period, such as `2017-Q4`. */
  readonly period: string
  readonly currency: string
  /** Minor units; null without a target. */
  readonly target: number | null
  readonly total: { readonly mean: number; readonly p10: number; readonly p90: number }
  readonly chance: number | null
  /** The period ended on or before the as-of date: nothing is uncertain any more. */
  readonly over?: boolean
}

/** Where the period will land and how likely the target is, in one or two sentences. */
export function sentenceForForecast(figures: ForecastFigures): Sentence {
  const money = (minorUnits: number) => formatMoney(minorUnits, figures.currency, { compact: true })
  const period = formatPeriod(figures.period)
  if (figures.over) {
    const closed = [say(`${period} closed at `), figure(money(figures.total.mean))]
    if (figures.target === null) return [...closed, say('.')]
    const reached = figures.total.mean >= figures.target
    return [...closed, say(`; the target of ${money(figures.target)} was ${reached ? 'reached' : 'missed'}.`)]
  }
  const landing = [say(`${period} will `), ...landingOf(figures.total, money), say('.')]
  if (figures.target === null || figures.chance === null) return landing
  return [
    ...landing,
    say(` The chance of reaching ${money(figures.target)} is `),
    figure(chanceInWords(figures.chance)),
    say('.'),
  ]
}

/** The mean with its range; with few or very unequal deals the mean lies beyond the range, and then comes behind it. */
function landingOf(
  { mean, p10, p90 }: ForecastFigures['total'],
  money: (minorUnits: number) => string,
): Sentence {
  const onAverage = [say(', on average at '), figure(money(mean))]
  if (money(p10) === money(p90)) {
    const landing = [say('most likely close at '), figure(money(p10))]
    return money(mean) === money(p10) ? landing : [...landing, ...onAverage]
  }
  const range = [figure(money(p10)), say(' and '), figure(money(p90))]
  if (mean < p10 || mean > p90) return [say('likely close between '), ...range, ...onAverage]
  return [say('likely close at '), figure(money(mean)), say(', between '), ...range]
}
