import type { NewBusinessBasis } from '../model/forecast/forecastBasis.ts'
import { formatCount } from './formatCount.ts'
import { formatMoney } from './formatMoney.ts'
import { UNIT_SPACE } from './formatPercent.ts'

/** A trend that moves the rate by less than this in the end, or a season by less in every month, isn't worth a word. */
const WORTH_A_WORD = 0.05

/** What is expected of deals that don't exist yet, a sentence each: how many, where that is heading, and what one is worth. */
export function newBusinessInWords(business: NewBusinessBasis, currency: string): string[] {
  const { arrivalsByDay, amounts, amountMean, rate } = business
  const created = arrivalsByDay.reduce((sum, count) => sum + count, 0)
  if (rate === null || arrivalsByDay.length === 0) {
    return created === 0
      ? ['No new deal is expected.']
      : [`About ${deals(created)} will be created by the period's end, as a person expects.`]
  }
  const spread = `${formatCount(rate.low)}–${formatCount(rate.high)} a week are plausible`
  return [
    `About ${deals(created)} will be created by the period's end: lately ${formatCount(rate.perWeek)} a week (${spread}).`,
    heading(rate.growth),
    season(business),
    amounts.length === 0
      ? 'Nothing is known of what a won one is worth, so they add nothing.'
      : `A won one is worth ${formatMoney(mean(amounts), currency)} on average, from ${formatCount(amountMean.n)} deals.`,
  ].filter((sentence) => sentence !== '')
}

function heading(growth: number): string {
  const inAQuarter = Math.exp(13 * growth) - 1
  if (Math.abs(inAQuarter) < WORTH_A_WORD) return ''
  const percent = `${Math.round(Math.abs(inAQuarter) * 100)}${UNIT_SPACE}%`
  return `Their number has been ${growth > 0 ? 'growing' : 'falling'} by ${percent} a quarter; the forecast lets that fade.`
}

function season({ rate }: NewBusinessBasis): string {
  const factors = rate?.season ?? []
  const most = Math.max(...factors)
  const least = Math.min(...factors)
  if (most - 1 < WORTH_A_WORD && 1 - least < WORTH_A_WORD) return ''
  const percent = (factor: number) => `${Math.round(factor * 100)}${UNIT_SPACE}%`
  return `By season a month has between ${percent(least)} and ${percent(most)} of the average.`
}

function deals(count: number): string {
  const rounded = Math.round(count)
  return `${formatCount(rounded)} new ${rounded === 1 ? 'deal' : 'deals'}`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
