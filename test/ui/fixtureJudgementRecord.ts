import type { CallScoresDocument, JudgementRecord } from '../../src/contract/judging.ts'
import { callScores } from '../../src/model/judgement/callScores.ts'
import { PRIOR_CALLS } from '../../src/model/judgement/judgementWeight.ts'
import type { ScoredCall } from '../../src/model/judgement/scoredCall.ts'
import { FIXTURE_AS_OF } from './fixtureBasis.ts'

const NONE = { all: scoresOf([]), up: scoresOf([]), down: scoresOf([]) }

/** A record of one person, the one at the screen: nothing scored by default, else as many upward calls, of which some were won. */
export function fixtureJudgementRecord(
  up: { calls: number; won: number } = { calls: 0, won: 0 },
): JudgementRecord {
  const calls = Array.from({ length: up.calls }, (_, i) => upwardCall(i, i < up.won))
  const scores = { all: scoresOf(calls), up: scoresOf(calls), down: scoresOf([]) }
  const weight = { value: 0.3, low: 0.1, high: 0.5, n: up.calls }
  return {
    asOf: '2026-10-15',
    currency: 'USD',
    you: 'M. Frase',
    prior: { weight: 0.5, worthCalls: PRIOR_CALLS, leastCalls: 10 },
    everyone: up.calls === 0 ? NONE : scores,
    people:
      up.calls === 0
        ? []
        : [
            {
              name: 'M. Frase',
              waiting: 2,
              unscored: 0,
              weight,
              ...scores,
              proposed: { up: up.calls < 10 ? null : { ...weight, value: 0.2 }, down: null },
              amounts: { share: 1, n: 0 },
            },
          ],
    calls: [],
  }
}

function upwardCall(index: number, won: boolean): ScoredCall {
  return {
    author: 'M. Frase',
    dealId: `D-${index}`,
    period: '2026-Q3',
    madeOn: FIXTURE_AS_OF,
    settledOn: FIXTURE_AS_OF,
    chances: { naive: 0.5, model: 0.4, person: 0.7, pooled: 0.55 },
    typed: 0.7,
    won,
    amounts: { model: 1_000_000, called: 1_000_000 },
    booked: won ? 1_000_000 : 0,
  }
}

function scoresOf(calls: readonly ScoredCall[]): CallScoresDocument {
  return callScores(calls)
}
