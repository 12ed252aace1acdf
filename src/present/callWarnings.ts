import type { JudgementRecord } from '../contract/judging.ts'
import { cameTrueInWords } from './callRecordWords.ts'
import { formatInterval } from './formatInterval.ts'

interface Called {
  readonly probability: number | null
  readonly amount: number | null
}

interface ModelSays {
  readonly probability: number
  readonly low: number
  readonly high: number
  readonly amount: number
}

/**
 * What a person should know before a call is saved: that it lies within the model's own range, and, where it points upwards, how that
 * person's upward calls have turned out. Nothing is held back by it.
 */
export function callWarnings(call: Called, model: ModelSays, record: JudgementRecord | null): string[] {
  const warnings: string[] = []
  const { probability, amount } = call
  if (probability !== null && probability >= model.low && probability <= model.high) {
    warnings.push(
      `Within the model’s own range, ${formatInterval(model.low, model.high)}: it will hardly change anything.`,
    )
  }
  const upwards =
    (probability !== null && probability > model.probability) || (amount !== null && amount > model.amount)
  if (!upwards || record === null) return warnings
  const own = record.people.find(({ name }) => name === record.you)
  const { n } = own?.up.chance ?? { n: 0 }
  warnings.push(
    own === undefined || n === 0
      ? 'This is above the model. None of your upward calls has been decided yet.'
      : `This is above the model. ${cameTrueInWords('Your upward calls', own.up.chance, record.prior.leastCalls)}`,
  )
  return warnings
}
