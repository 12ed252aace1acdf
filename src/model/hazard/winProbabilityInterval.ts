import type { Day } from '../calendar/day.ts'
import { monthsOfQuarter } from '../calendar/monthOfQuarter.ts'
import { logistic } from '../probability/logistic.ts'
import { logit } from '../probability/logit.ts'
import { NORMAL_90 } from '../probability/normal90.ts'
import { bandOfAge } from './bandOfAge.ts'
import type { ClosingHazards } from './closingHazards.ts'
import { loadsFrom, pacesFrom } from './crowding.ts'
import type { PaceEffect } from './paceEffects.ts'
import { logVariance } from './rateSupport.ts'
import { type WinWindow, winWithin } from './winWithin.ts'

/** A chance with its 80 % interval and the closings (plain count) in the age bands that the deal will pass through. */
export interface WinProbabilityInterval {
  readonly probability: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/**
 * The chance of `winWithin` with an 80 % interval from the evidence behind its rates. The logarithm of the
 * win rate summed over the deal's path has the variance of `logVariance`, the loss rate likewise; the
 * log-odds get the first plus the second times the chance of a loss among all that is not a win, plus 1 /
 * evidence of the deal's pace and what isn't known of crowding (delta method). With little evidence the
 * interval is wide; it is never wider than [0, 1]. After Woolf (1955), Annals of Human Genetics 19.
 */
export function winProbabilityInterval(
  hazards: ClosingHazards,
  window: WinWindow,
): (age: number, pace: PaceEffect) => WinProbabilityInterval {
  const chance = winWithin(hazards, window)
  const { bandStarts, wonRates, lostRates, wonSupport, lostSupport } = hazards
  const bands = bandStarts.length
  const bandOf = bandOfAge(bandStarts)
  const months = monthsOfQuarter((window.from + 1) as Day, window.to, hazards.fiscalYearStart)
  const loads = loadsFrom(hazards.crowding, (window.from + 1) as Day, months.length)
  const paces = pacesFrom(hazards.crowding, (window.from + 1) as Day, months.length)
  const won = new Float64Array(3 * bands)
  const lost = new Float64Array(3 * bands)
  return (age, { effect, evidence }) => {
    won.fill(0)
    lost.fill(0)
    let open = 1
    let wonByEnd = 0
    let lostByEnd = 0
    let firstBand = bands
    let lastBand = -1
    let loaded = 0
    for (let i = 0; i < months.length; i++) {
      const month = months[i]!
      const band = bandOf[Math.min(Math.max(0, age + i + 1), bandOf.length - 1)]!
      firstBand = Math.min(firstBand, band)
      lastBand = band
      const w = wonRates[month]![band]! * effect * paces[i]!
      const l = lostRates[month]![band]! * effect * paces[i]!
      const closes = open * -Math.expm1(-(w + l))
      won[month * bands + band]! += (closes * w) / (w + l)
      lost[month * bands + band]! += (closes * l) / (w + l)
      wonByEnd += (closes * w) / (w + l)
      lostByEnd += (closes * l) / (w + l)
      loaded += (loads[i]! * closes * w) / (w + l)
      open -= closes
    }
    let n = 0
    for (let b = firstBand; b <= lastBand; b++) n += hazards.wonCounts[b]! + hazards.lostCounts[b]!
    const probability = chance(age, effect)
    if (probability <= 0 || wonByEnd >= 1) return { probability, low: probability, high: probability, n }
    const lossShare = lostByEnd / (1 - wonByEnd)
    const variance =
      logVariance(won, wonByEnd, wonSupport) +
      lossShare * logVariance(lost, lostByEnd, lostSupport) +
      1 / evidence +
      ((hazards.crowding.error * loaded) / wonByEnd) ** 2
    const centre = logit(probability)
    const reach = NORMAL_90 * Math.sqrt(variance)
    return { probability, low: logistic(centre - reach), high: logistic(centre + reach), n }
  }
}
