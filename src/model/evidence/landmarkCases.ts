import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { paceOfDeal } from '../hazard/paceOfDeal.ts'
import { winWithin } from '../hazard/winWithin.ts'
import { logistic } from '../probability/logistic.ts'
import { logit } from '../probability/logit.ts'
import { evidenceOf, lastingEvidenceOf } from './evidence.ts'
import type { EvidenceCase } from './evidenceCase.ts'
import type { EvidenceScale } from './evidenceScale.ts'

/** The pipeline as it stood on a past day. */
export interface Landmark {
  readonly asOf: Day
  /** The period of that day; it is over on the as-of date of the fit. */
  readonly period: Period
  /** Deals as they were known that day. */
  readonly records: readonly DealRecord[]
  /**
   * Whether stage, amount, expected close, activity and further columns are those of that day. Read back from a later row they would
   * tell how the deal ended.
   */
  readonly recorded: boolean
  /** Kinds of the concerns that stood that day, by deal; none by default. */
  readonly concerns?: ReadonlyMap<string, readonly string[]>
}

/** Chances outside are treated as these, so that a single surprise doesn't decide; open deals are seldom near 1, often near 0. */
const LEAST_CHANCE = 1e-4
const GREATEST_CHANCE = 0.999
/** Most that looks at a deal are held to be worth against one: two. Only rates that are far off would say more. */
const MOST_WORTH = 2

/**
 * Every deal open on each landmark as a case: what the rates alone gave it that day, and whether it was won by the period's end.
 * `outcomes` are the records as known on the as-of date of the fit. Cost: deals x landmarks x days of a period.
 */
export function landmarkCases(
  landmarks: readonly Landmark[],
  outcomes: readonly DealRecord[],
  hazards: ClosingHazards,
  scale: EvidenceScale,
): readonly EvidenceCase[] {
  const outcomeOf = new Map(outcomes.map((record) => [record.id, record]))
  const paceOf = paceOfDeal(hazards)
  const cases: Unweighed[] = []
  const looksOf = new Map<string, Map<string, Looks>>()
  for (const { asOf, period, records, recorded, concerns } of landmarks) {
    const chanceOf = winWithin(hazards, { from: asOf, to: period.end })
    const view = { ...scale, asOf, period }
    const ofPeriod = looksOf.get(period.label) ?? new Map<string, Looks>()
    looksOf.set(period.label, ofPeriod)
    for (const record of records) {
      const outcome = outcomeOf.get(record.id)
      if (record.outcome !== 'open' || record.created === null || !outcome) continue
      const chance = chanceOf(asOf - record.created, paceOf(record.owner, record.created).both.effect)
      let looks = ofPeriod.get(record.id)
      if (looks === undefined) {
        looks = { period, first: asOf, seen: 0, count: 0, score: 0 }
        ofPeriod.set(record.id, looks)
      } else if (asOf < looks.first) looks.first = asOf
      looks.seen++
      const kinds = concerns?.get(record.id)
      cases.push({
        looks,
        made: {
          logOdds: logit(Math.min(GREATEST_CHANCE, Math.max(LEAST_CHANCE, chance))),
          won: outcome.outcome === 'won' && outcome.closed !== null && outcome.closed <= period.end,
          period: period.label,
          evidence: recorded
            ? evidenceOf(record, view, kinds)
            : lastingEvidenceOf(record, scale.newestAmounts ? outcome.amount : null, view, kinds),
        },
      })
    }
  }
  return weighed(cases, landmarks)
}

/** All looks at one deal within one period: they tell of one outcome. */
interface Looks {
  readonly period: Period
  first: Day
  /** Looks there are. */
  seen: number
  /** Landmarks of the period from the first look on. */
  count: number
  /** Sum of weighted outcomes over what was given. */
  score: number
}

interface Unweighed {
  readonly looks: Looks
  readonly made: Omit<EvidenceCase, 'weight' | 'deals'>
}

/**
 * The looks at a deal within one period share a weight by how many looks there are from the first on, whether
 * or not the deal lived to see them: a weight that knew would favour early ends. All weights are then
 * multiplied by what makes the cases as informative as the outcomes scatter (sum of score squares over deals
 * = sum of information), which is what several looks at one deal are worth beyond one.
 */
function weighed(cases: readonly Unweighed[], landmarks: readonly Landmark[]): readonly EvidenceCase[] {
  const told = new Set<Looks>()
  let information = 0
  const shared = cases.map(({ looks, made }) => {
    if (!told.has(looks)) {
      told.add(looks)
      looks.count = looksFrom(looks, landmarks)
    }
    const weight = 1 / looks.count
    const chance = logistic(made.logOdds)
    looks.score += weight * ((made.won ? 1 : 0) - chance)
    information += weight * chance * (1 - chance)
    return weight
  })
  let scatter = 0
  for (const { score } of told) scatter += score * score
  const worth = Math.min(MOST_WORTH, Math.max(1, information / scatter))
  return cases.map(({ looks, made }, i) => ({ ...made, weight: worth * shared[i]!, deals: 1 / looks.seen }))
}

function looksFrom({ period, first }: Looks, landmarks: readonly Landmark[]): number {
  let count = 0
  for (const one of landmarks) if (one.period.label === period.label && one.asOf >= first) count++
  return count
}
