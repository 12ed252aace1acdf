import { betaQuantile } from '../probability/betaQuantile.ts'
import { NORMAL_90 } from '../probability/normal90.ts'
import { type BySteps, CALL_STEPS, directionOf, type ScoredCall, valuesOf } from './scoredCall.ts'

/** Fewer scored calls than this say nothing yet: a rate from nine has an 80 % interval some 40 points wide. */
export const LEAST_CALLS = 10

/** What a step took off the error of the step before it: the mean over the calls with its 80 % interval; above 0 is better. */
export interface ValueAdded {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** An error at each step, and what each step added to the one before. `added` is null under `LEAST_CALLS`. */
export interface StepErrors {
  readonly n: number
  readonly errors: BySteps
  readonly added: Readonly<Record<'model' | 'person' | 'pooled', ValueAdded>> | null
}

/** How calls turned out. */
export interface CallScores {
  readonly n: number
  /** Calls that moved the chance: how many were won within their period, and how many were expected by person and by model. */
  readonly chance: {
    readonly n: number
    readonly won: number
    readonly said: number
    readonly modelSaid: number
    /** Share won, 80 % interval from Beta(1 + won, 1 + lost). */
    readonly low: number
    readonly high: number
  }
  /** Mean squared error of the chance (Brier 1950) of the calls that moved it; null without any. */
  readonly brier: StepErrors | null
  /** Mean absolute error of chance times amount against what was booked, minor units; null without a call that it is known of. */
  readonly value: StepErrors | null
}

/** Scores a set of counted calls. The order doesn't matter; an empty set gives n 0 and no errors. */
export function callScores(calls: readonly ScoredCall[]): CallScores {
  const moved = calls.filter(({ chances }) => chances.person !== chances.model)
  const won = moved.filter((call) => call.won).length
  const lost = moved.length - won
  const booked = calls.flatMap((call) => (call.booked === null ? [] : [{ call, booked: call.booked }]))
  return {
    n: calls.length,
    chance: {
      n: moved.length,
      won,
      said: moved.reduce((sum, { chances }) => sum + chances.person, 0),
      modelSaid: moved.reduce((sum, { chances }) => sum + chances.model, 0),
      low: betaQuantile(0.1, 1 + won, 1 + lost),
      high: betaQuantile(0.9, 1 + won, 1 + lost),
    },
    brier: stepErrors(
      moved.map((call) => errorsOf((step) => (call.chances[step] - (call.won ? 1 : 0)) ** 2)),
    ),
    value: stepErrors(
      booked.map(({ call, booked: actual }) => {
        const values = valuesOf(call)
        return errorsOf((step) => Math.abs(values[step] - actual))
      }),
    ),
  }
}

/** The same for the calls above the model's figure and for those below it. */
export function callScoresByDirection(
  calls: readonly ScoredCall[],
): Readonly<Record<'up' | 'down', CallScores>> {
  const pointing = (direction: 'up' | 'down') => calls.filter((call) => directionOf(call) === direction)
  return { up: callScores(pointing('up')), down: callScores(pointing('down')) }
}

function errorsOf(error: (step: keyof BySteps) => number): BySteps {
  const [naive, model, person, pooled] = CALL_STEPS.map(error) as [number, number, number, number]
  return { naive, model, person, pooled }
}

function stepErrors(errors: readonly BySteps[]): StepErrors | null {
  const n = errors.length
  if (n === 0) return null
  const mean = (step: keyof BySteps) => errors.reduce((sum, one) => sum + one[step], 0) / n
  const added = (before: keyof BySteps, step: keyof BySteps) =>
    meanWithInterval(errors.map((one) => one[before] - one[step]))
  return {
    n,
    errors: errorsOf(mean),
    added:
      n < LEAST_CALLS
        ? null
        : {
            model: added('naive', 'model'),
            person: added('model', 'person'),
            pooled: added('person', 'pooled'),
          },
  }
}

/** Mean of paired differences, with a normal interval from their own scatter. */
function meanWithInterval(values: readonly number[]): ValueAdded {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  const reach = NORMAL_90 * Math.sqrt(variance / n)
  return { mean, low: mean - reach, high: mean + reach }
}
