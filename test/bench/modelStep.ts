import { evaluateForecast } from '../../src/model/forecast/evaluateForecast.ts'
import type { ForecastBasis } from '../../src/model/forecast/forecastBasis.ts'
import { BASELINE_LEVERS, type Lever } from '../../src/model/forecast/levers.ts'
import { quantileOf } from './quantileOf.ts'

const WARM_UP = 10
const STEPS = 60
const STEP = 0.01

/** Times of the model alone for the moves that a slider makes, in milliseconds. */
export interface ModelStep {
  readonly median: number
  readonly p95: number
  /** Mean processor time a step, all threads, which other programs on the machine hardly change. */
  readonly processor: number
}

/** Moves one lever in 60 steps from where it stands today, as the slider does, with no page around it. */
export function modelStep(basis: ForecastBasis, target: number, lever: Lever): ModelStep {
  const times: number[] = []
  let begunOnProcessor = process.cpuUsage()
  for (let step = -WARM_UP; step < STEPS; step++) {
    const levers = { ...BASELINE_LEVERS, [lever]: 1 + STEP * step }
    if (step === 0) begunOnProcessor = process.cpuUsage()
    const begun = performance.now()
    evaluateForecast(basis, { levers, target })
    if (step >= 0) times.push(performance.now() - begun)
  }
  const { user, system } = process.cpuUsage(begunOnProcessor)
  const processor = (user + system) / 1000 / STEPS
  return { median: quantileOf(times, 0.5), p95: quantileOf(times, 0.95), processor }
}
