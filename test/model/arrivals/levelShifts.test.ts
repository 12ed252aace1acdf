import { expect, it } from 'vitest'
import { levelShifts, SHIFT_CHANCE } from '../../../src/model/arrivals/levelShifts.ts'
import { logPredictive } from '../../../src/model/probability/logPredictive.ts'

it('weighs all ways in which the rate may have shifted, as enumerating them does', () => {
  // Brute force over the 2^4 sets of weeks with a shift: a level starts at Gamma(2, .) about the mean of all weeks before it (and a first guess worth 2).
  const counts = [4, 6, 15, 12, 14]
  const plain = counts.map(() => 1)
  const guess = (week: number) => {
    const seen = counts.slice(0, week).reduce((sum, n) => sum + n, 2)
    return seen / (2 / counts[0]! + week)
  }
  let all = 0
  let mean = 0
  for (let set = 0; set < 16; set++) {
    let chance = 1
    let shape = 2
    let rate = 2 / guess(0)
    for (const [week, n] of counts.entries()) {
      const shifted = week > 0 && (set & (1 << (week - 1))) !== 0
      if (week > 0) chance *= shifted ? SHIFT_CHANCE : 1 - SHIFT_CHANCE
      if (shifted) {
        shape = 2
        rate = 2 / guess(week)
      }
      chance *= Math.exp(logPredictive(shape, rate, n, 1))
      shape += n
      rate++
    }
    all += chance
    mean += (chance * shape) / rate
  }
  const { levels, logLikelihoods } = levelShifts(counts, plain, 1)
  expect(logLikelihoods.reduce((sum, log) => sum + log, 0)).toBeCloseTo(Math.log(all), 10)
  expect(levels.reduce((sum, { weight, shape, rate }) => sum + (weight * shape) / rate, 0)).toBeCloseTo(
    mean / all,
    10,
  )
})

it('foretells counts by the negative binomial', () => {
  // scipy 1.17.1: scipy.stats.nbinom.logpmf(7, 3, 0.5 / 1.5) - scipy.stats.nbinom.logpmf(7, 5, 2 / 3)
  expect(logPredictive(3, 0.5, 7, 1) - logPredictive(5, 2, 7, 1)).toBeCloseTo(1.3679452224516928, 10)
})
