import { chanceInWords } from './chanceInWords.ts'
import { formatMoney } from './formatMoney.ts'
import { formatPeriod } from './formatPeriod.ts'
import { figure, risk, type Sentence, say } from './phrase.ts'
import { type ForecastFigures, sentenceForForecast } from './sentenceForForecast.ts'

/** The number, how likely it is today, and how far the likely landing is from it. */
export function sentenceForPlan(figures: ForecastFigures): Sentence {
  if (figures.over) return sentenceForForecast(figures)
  const { target, chance, total, currency } = figures
  const money = (minorUnits: number) => formatMoney(minorUnits, currency, { compact: true })
  const period = formatPeriod(figures.period)
  if (target === null || chance === null) {
    return [say(`${period} has no target yet; it will likely close at `), figure(money(total.mean)), say('.')]
  }
  const gap = target - total.mean
  return [
    say(`${period}: `),
    figure(money(target)),
    say('. Today’s chance is '),
    figure(chanceInWords(chance)),
    ...(gap > 0
      ? [say('; the likely landing is '), risk(`${money(gap)} short`), say('.')]
      : [say('; the likely landing is '), figure(`${money(-gap)} above`), say('.')]),
  ]
}
