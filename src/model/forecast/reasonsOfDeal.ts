import { addDays } from '../calendar/day.ts'
import { monthOfQuarter } from '../calendar/monthOfQuarter.ts'
import { type ColumnFamily, type EvidenceFamily, SEVERAL_KINDS } from '../evidence/evidence.ts'
import type { EvidenceShift } from '../evidence/evidenceShift.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { loadsFrom, NO_CROWDING } from '../hazard/crowding.ts'
import type { DealPace } from '../hazard/paceOfDeal.ts'
import { shareWonYounger } from '../hazard/shareWonYounger.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { type WinWindow, winWithin } from '../hazard/winWithin.ts'
import type { Reason } from './forecastBasis.ts'
import { quarterEndTells } from './quarterEndTells.ts'

/** An effect below one point is not worth a sentence. */
const LEAST_EFFECT = 0.01
/** Fewer days left than this are named as a reason: a month. */
const LITTLE_TIME = 30

const REASON_OF: Readonly<Record<Exclude<EvidenceFamily, ColumnFamily>, Reason['code']>> = {
  stage: 'stage',
  'expected-close': 'expected-close',
  pushes: 'pushed',
  quiet: 'quiet',
  size: 'size',
  product: 'product',
  source: 'source',
  owner: 'owner',
  team: 'team',
  region: 'region',
  account: 'account',
  'list-price': 'list-price',
  concern: 'concern',
  'concern-kind': 'concern',
}
/** How the name of a column starts as a family. */
const COLUMN = 'column '

/** The parts from which a deal's reasons are told. */
export interface DealChance {
  readonly age: number
  readonly owner: string | null
  readonly pace: DealPace
  /** Chance before and after the log-odds shift of `evidence`. */
  readonly unshifted: number
  readonly evidence: EvidenceShift['parts']
  readonly probability: number
  readonly closings: number
}

/**
 * Why a deal's chance is what it is, each reason with its effect in probability: the same chance computed
 * without the thing named. `typical` is the mean chance of all open deals, against which age (with the pace
 * of deals born about the same time) is measured. Reasons under one point are left out, but a deal older than
 * any ever won, a lack of history and a concern are always named. The greatest effect comes first.
 */
export function reasonsOfDeal(
  hazards: ClosingHazards,
  window: WinWindow,
  typical: number,
): (deal: DealChance) => readonly Reason[] {
  const plain = winWithin(hazards, window)
  const evenMonths = winWithin(
    { ...hazards, wonRates: thrice(hazards.won), lostRates: thrice(hazards.lost) },
    window,
  )
  const month = winWithin(hazards, { ...window, to: addDays(window.from, LITTLE_TIME) })
  const alone = winWithin({ ...hazards, crowding: NO_CROWDING }, window)
  const daysLeft = window.to - window.from
  const load = usualTimes(hazards, window)
  const reachesQuarterEnd =
    monthOfQuarter(window.to, hazards.fiscalYearStart) === 2 && quarterEndTells(hazards)
  return ({ age, owner, pace, unshifted, evidence, probability, closings }) => {
    const reasons: Reason[] = []
    const common = plain(age, pace.cohort)
    if (hazards.closedCount === 0) reasons.push({ code: 'no-history', effect: 0, values: {} })
    if (hazards.oldestWonAge !== null && age > hazards.oldestWonAge) {
      reasons.push({
        code: 'older-than-all-won',
        effect: common - typical,
        values: { days: age, oldest: hazards.oldestWonAge },
      })
    } else if (notable(common - typical)) {
      const younger = shareWonYounger(hazards, age)
      const values = { days: age, closings, ...(younger !== null && { younger }) }
      reasons.push({ code: 'age', effect: common - typical, values })
    }
    const rush = common - evenMonths(age, pace.cohort)
    if (reachesQuarterEnd && notable(rush))
      reasons.push({ code: 'period-end', effect: rush, values: { days: daysLeft } })
    const crowd = common - alone(age, pace.cohort)
    if (notable(crowd)) reasons.push({ code: 'crowded', effect: crowd, values: { load } })
    if (daysLeft > 0 && daysLeft < LITTLE_TIME && notable(common - month(age, pace.cohort))) {
      reasons.push({
        code: 'little-time-left',
        effect: common - month(age, pace.cohort),
        values: { days: daysLeft },
      })
    }
    if (owner !== null && notable(unshifted - common)) {
      reasons.push({ code: 'segment', effect: unshifted - common, values: { owner, pace: pace.owner } })
    }
    const without = (shift: number) => probability - shiftLogOdds(probability, -shift)
    for (const { family, level, effect, n, telling } of evidence) {
      if (isConcern(family) || !telling || !notable(without(effect))) continue
      const values = { level, n: Math.round(n) }
      if (isColumn(family)) {
        const column = family.slice(COLUMN.length)
        reasons.push({ code: 'column', effect: without(effect), values: { column, ...values } })
      } else reasons.push({ code: REASON_OF[family], effect: without(effect), values })
    }
    const concerns = evidence.filter(({ family }) => isConcern(family))
    if (concerns.length > 0) reasons.push(concernReason(concerns, without))
    return reasons.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
  }
}

/** All that a deal's open concerns do, named by their kind where there is one. */
function concernReason(parts: EvidenceShift['parts'], without: (shift: number) => number): Reason {
  const kind = parts.find(({ family }) => family === 'concern-kind')?.level
  return {
    code: 'concern',
    effect: without(parts.reduce((sum, { effect }) => sum + effect, 0)),
    values: kind === undefined || kind === SEVERAL_KINDS ? {} : { kind },
  }
}

function isConcern(family: EvidenceFamily): boolean {
  return family === 'concern' || family === 'concern-kind'
}

function isColumn(family: EvidenceFamily): family is ColumnFamily {
  return family.startsWith(COLUMN)
}

/** How many times the usual number of closings is due on a day of the window: geometric mean. */
function usualTimes({ crowding }: ClosingHazards, { from, to }: WinWindow): number {
  const loads = loadsFrom(crowding, addDays(from, 1), Math.max(0, to - from))
  return Math.exp(loads.reduce((sum, load) => sum + load, 0) / Math.max(1, loads.length))
}

function notable(effect: number): boolean {
  return Math.abs(effect) >= LEAST_EFFECT
}

function thrice(rates: readonly number[]): readonly (readonly number[])[] {
  return [rates, rates, rates]
}
