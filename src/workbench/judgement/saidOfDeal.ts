import type { z } from 'zod'
import type { Adjustment, adjustDealInput } from '../../contract/dealing.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { evidenceShift } from '../../model/evidence/evidenceShift.ts'
import { calledChance } from '../../model/judgement/calledChance.ts'
import { calledDateShift } from '../../model/judgement/calledDateShift.ts'
import { dayOrNull } from '../forecast/dealRecords.ts'
import { loadScope } from '../forecast/loadScope.ts'
import { frameOf } from '../frame.ts'
import type { Workbench } from '../workbench.ts'
import { weightOf } from './weights.ts'

type Said = Pick<
  Adjustment,
  'period' | 'naiveProbability' | 'modelProbability' | 'modelAmount' | 'weight' | 'usedProbability'
>

/**
 * What flat rate and model say of a deal as a call on it is made, the caller's weight then, and the chance that the forecast will use with the
 * call: from the forecast of the period shown, by the functions that it is made with. Nulls for an undated deal, which has no chance of its own.
 */
export function saidOfDeal(bench: Workbench, call: z.infer<typeof adjustDealInput>): Said {
  const { basis, records } = loadScope(bench, {})
  const { asOf, period, evidence, flatWinRate } = basis
  const weight = weightOf(bench.workbook.db, frameOf(bench.workbook.db)!.asOf, bench.actor)
  const deal = basis.deals.find(({ id }) => id === call.dealId)
  const record = records.find(({ id }) => id === call.dealId)
  const unknown = { naiveProbability: null, modelProbability: null, modelAmount: null, usedProbability: null }
  if (!deal || !record) return { period: period.label, weight, ...unknown }
  const expectedClose = dayOrNull(call.expectedCloseOn)
  const judgement = { ...call, expectedClose, weight }
  const dateShift = calledDateShift(evidenceShift(evidence), record, expectedClose, asOf, period)
  return {
    period: period.label,
    naiveProbability: flatWinRate,
    modelProbability: deal.probability,
    modelAmount: roundMoney(deal.amount),
    weight,
    usedProbability: calledChance(deal.probability, judgement, dateShift, asOf, period),
  }
}
