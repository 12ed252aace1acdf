import { type JudgementWeight, judgementWeight } from '../../model/judgement/judgementWeight.ts'
import { judgementWeights } from '../../model/judgement/judgementWeights.ts'
import { PRIOR_JUDGEMENT_WEIGHT } from '../../model/judgement/pooledJudgement.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { dayIn } from '../frame.ts'
import { remembered } from '../remembered.ts'
import { decidedCalls } from './decidedCalls.ts'

/** Each person's weight from the calls that were decided by an as-of date; people without any are missing. */
export function weightsAsOf(db: ReadableWorkbook, asOf: string): ReadonlyMap<string, JudgementWeight> {
  return remembered(db, ['weights of calls', asOf], () =>
    judgementWeights(decidedCalls(db, asOf).scored, dayIn(asOf)),
  )
}

/** One person's weight; the stated prior without a decided call. */
export function weightOf(db: ReadableWorkbook, asOf: string, author: string): number {
  return weightsAsOf(db, asOf).get(author)?.value ?? PRIOR_JUDGEMENT_WEIGHT
}

/** The weight of somebody without a record. */
export const WEIGHT_WITHOUT_RECORD: JudgementWeight = judgementWeight([])
