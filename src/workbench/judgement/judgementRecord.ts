import type { CallScoresDocument, JudgementRecord } from '../../contract/judging.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { formatDay } from '../../model/calendar/day.ts'
import { amountShrinkage } from '../../model/judgement/amountShrinkage.ts'
import {
  type CallScores,
  callScores,
  callScoresByDirection,
  LEAST_CALLS,
  type StepErrors,
} from '../../model/judgement/callScores.ts'
import { countedCalls } from '../../model/judgement/countedCalls.ts'
import { judgementWeight, PRIOR_CALLS } from '../../model/judgement/judgementWeight.ts'
import { PRIOR_JUDGEMENT_WEIGHT } from '../../model/judgement/pooledJudgement.ts'
import { directionOf, type ScoredCall } from '../../model/judgement/scoredCall.ts'
import { workbookCurrency } from '../forecast/workbookCurrency.ts'
import { dayIn, frameOf } from '../frame.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import { decidedCalls } from './decidedCalls.ts'
import { WEIGHT_WITHOUT_RECORD, weightsAsOf } from './weights.ts'

/** How people's calls turned out, with nothing but what was known on the as-of date (the workbook's own by default). */
export function judgementRecord(bench: Workbench, asOf?: string): JudgementRecord {
  const { db } = bench.workbook
  const day = asOf ?? frameOf(db)?.asOf
  if (day === undefined) throw problem('NO_DATA', { needs: 'deals' })
  const { scored, waiting, unscored } = decidedCalls(db, day)
  const counted = countedCalls(scored, dayIn(day))
  const weights = weightsAsOf(db, day)
  const names = [...new Set([...scored, ...waiting, ...unscored].map(({ author }) => author))]
  const numberOf = (calls: readonly { author: string }[], name: string) =>
    calls.filter(({ author }) => author === name).length
  return {
    asOf: day,
    currency: workbookCurrency(db),
    you: bench.actor,
    prior: { weight: PRIOR_JUDGEMENT_WEIGHT, worthCalls: PRIOR_CALLS, leastCalls: LEAST_CALLS },
    everyone: scoresDocument(counted),
    people: names
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map((name) => {
        const own = counted.filter(({ author }) => author === name)
        return {
          name,
          waiting: numberOf(waiting, name),
          unscored: numberOf(unscored, name),
          weight: weights.get(name) ?? WEIGHT_WITHOUT_RECORD,
          ...scoresDocument(own),
          proposed: { up: proposedWeight(own, 'up'), down: proposedWeight(own, 'down') },
          amounts: amountShrinkage(own),
        }
      }),
    calls: scored.map((call) => ({
      id: call.id,
      dealId: call.dealId,
      author: call.author,
      period: call.period,
      madeOn: formatDay(call.madeOn),
      settledOn: formatDay(call.settledOn),
      direction: directionOf(call),
      chances: call.chances,
      amounts: call.amounts,
      won: call.won,
      booked: call.booked === null ? null : roundMoney(call.booked),
      counts: counted.includes(call),
    })),
  }
}

function scoresDocument(calls: readonly ScoredCall[]) {
  const { up, down } = callScoresByDirection(calls)
  return { all: callDocument(callScores(calls)), up: callDocument(up), down: callDocument(down) }
}

function callDocument({ value, ...scores }: CallScores): CallScoresDocument {
  return { ...scores, value: value === null ? null : roundedSteps(value) }
}

function roundedSteps({ n, errors, added }: StepErrors): StepErrors {
  const rounded = <T extends object>(figures: T): T =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, roundMoney(figure)])) as T
  return {
    n,
    errors: rounded(errors),
    added: added && {
      model: rounded(added.model),
      person: rounded(added.person),
      pooled: rounded(added.pooled),
    },
  }
}

function proposedWeight(calls: readonly ScoredCall[], direction: 'up' | 'down') {
  const weight = judgementWeight(calls.filter((call) => directionOf(call) === direction))
  return weight.n < LEAST_CALLS ? null : weight
}
