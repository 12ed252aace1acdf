import type { z } from 'zod'
import type { Adjustment, adjustDealInput, Concern, raiseConcernInput } from '../../contract/dealing.ts'
import { addAdjustment, adjustmentsOf, endAdjustments } from '../../store/adjustments.ts'
import {
  concerns,
  raiseConcern as recordConcern,
  resolveConcern as settleConcern,
} from '../../store/concerns.ts'
import { command } from '../command.ts'
import { frameOf } from '../frame.ts'
import { saidOfDeal } from '../judgement/saidOfDeal.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import { dealDetail } from './dealDetail.ts'

/**
 * Records a person's call on an open deal, in place of an earlier one; the model's own stays beside it. It is dated by the
 * as-of date of the data it was made on, and remembers what was said of the period shown, so that it can be scored.
 */
export function adjustDeal(bench: Workbench, input: z.infer<typeof adjustDealInput>): Adjustment {
  const { name, outcome } = dealDetail(bench, input.dealId)
  const { asOf } = frameOf(bench.workbook.db)!
  if (outcome !== 'open') throw problem('NOT_FOUND', { what: 'open deal', id: input.dealId })
  const said = saidOfDeal(bench, input)
  command(
    bench,
    { name: 'deal.adjust', label: `Adjust ${name}`, why: input.note || input.reason },
    (recorder, at) => addAdjustment(recorder, { ...input, ...said, author: bench.actor, madeAt: at, asOf }),
  )
  return adjustmentsOf(bench.workbook.db, input.dealId).at(-1)!
}

/** Goes back to the model's chance and the recorded values. */
export function resetAdjustment(bench: Workbench, dealId: string, why: string): void {
  const { name } = dealDetail(bench, dealId)
  const on = frameOf(bench.workbook.db)!.asOf
  command(bench, { name: 'deal.reset', label: `Reset ${name}`, why }, (recorder) =>
    endAdjustments(recorder, dealId, { on, by: bench.actor, why }),
  )
}

/** Records that a deal has a problem, dated by the as-of date of the data it was seen in. */
export function raiseConcern(bench: Workbench, input: z.infer<typeof raiseConcernInput>): Concern {
  const { name } = dealDetail(bench, input.dealId)
  const raisedOn = frameOf(bench.workbook.db)!.asOf
  const id = command(
    bench,
    { name: 'concern.raise', label: `Raise a concern about ${name}`, why: input.note },
    (recorder) => recordConcern(recorder, { ...input, author: bench.actor, raisedOn }),
  )
  return concerns(bench.workbook.db).find((concern) => concern.id === id)!
}

/** Records that a concern is settled. */
export function resolveConcern(bench: Workbench, id: number): void {
  const concern = concerns(bench.workbook.db).find((one) => one.id === id)
  if (!concern) throw problem('NOT_FOUND', { what: 'concern', id: String(id) })
  const { name } = dealDetail(bench, concern.dealId)
  const on = frameOf(bench.workbook.db)!.asOf
  command(bench, { name: 'concern.resolve', label: `Settle the concern about ${name}` }, (recorder) =>
    settleConcern(recorder, id, on),
  )
}
