import type { z } from 'zod'
import type { addToRollUpInput, RollUpJudgement } from '../../contract/judging.ts'
import { roundMoney, type Where } from '../../contract/scalars.ts'
import { parsePeriod } from '../../model/calendar/period.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import { evaluateForecast } from '../../model/forecast/evaluateForecast.ts'
import { formatPeriod } from '../../present/formatPeriod.ts'
import {
  addRollUpJudgement,
  endRollUpJudgement,
  rollUpJudgements,
  rollUpJudgementsAsOf,
} from '../../store/rollUpJudgements.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { command } from '../command.ts'
import { meets } from '../forecast/dealRecords.ts'
import { loadScope } from '../forecast/loadScope.ts'
import { fiscalYearStart, frameOf } from '../frame.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'

type Part = Pick<RollUpJudgement, 'part' | 'name'>

/**
 * Adds an amount to a part of a period's forecast, in place of the one that stands there. The model's figures stay as they are; the amount is
 * shown beside them. Remembers what the forecast of the part said. A part that no deal belongs to is refused.
 */
export function addToRollUp(bench: Workbench, input: z.infer<typeof addToRollUpInput>): RollUpJudgement {
  const { db } = bench.workbook
  if (parsePeriod(input.period, fiscalYearStart(db)) === null)
    throw problem('UNKNOWN_PERIOD', { period: input.period })
  const { basis, asOf } = loadScope(bench, { period: input.period, where: conditionOf(input) })
  const modelMean = roundMoney(evaluateForecast(basis, { target: 0 }).total.mean)
  const label = `Add to the forecast of ${input.name ?? 'the company'} for ${formatPeriod(input.period)}`
  const id = command(
    bench,
    { name: 'judgement.addToRollUp', label, why: input.note || input.reason },
    (recorder, at) =>
      addRollUpJudgement(recorder, { ...input, author: bench.actor, madeAt: at, asOf, modelMean }),
  )
  return rollUpJudgements(db).find((one) => one.id === id)!
}

/** Takes back an added amount. One that no longer stands, or never did, is refused. */
export function resetRollUp(bench: Workbench, id: number, why: string): void {
  const { db } = bench.workbook
  const standing = rollUpJudgements(db).find((one) => one.id === id && one.active)
  const on = frameOf(db)?.asOf
  if (!standing || on === undefined) throw problem('NOT_FOUND', { what: 'added amount', id: String(id) })
  const label = `Take back what was added to ${standing.name ?? 'the company'}`
  command(bench, { name: 'judgement.resetRollUp', label, why }, (recorder) =>
    endRollUpJudgement(recorder, id, { on, by: bench.actor, why }),
  )
}

/**
 * The added amounts that belong to a scope: of the whole company all of them, of a part those on parts that lie wholly within it, so that every
 * deal of theirs is the scope's (an owner lies within the owner's team, region and managers). How an amount on a team divides by product
 * nobody said, so there it is left out.
 */
export function rollUpsOfScope(
  db: ReadableWorkbook,
  asOf: string,
  period: string,
  where: Where,
  records: readonly DealRecord[],
): RollUpJudgement[] {
  const judgements = rollUpJudgementsAsOf(db, asOf, period)
  if (Object.keys(where).length === 0) return judgements
  return judgements.filter((one) => {
    const own = one.part === 'company' ? records : records.filter((record) => meets(record, conditionOf(one)))
    return own.length > 0 && own.every((record) => meets(record, where))
  })
}

function conditionOf({ part, name }: Part): Where {
  return part === 'company' ? {} : ({ [part]: [name] } as Where)
}
