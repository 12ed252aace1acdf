import { addDays } from '../calendar/day.ts'
import { monthOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { EvidenceFamily } from '../evidence/evidence.ts'
import type { EvidenceShift } from '../evidence/evidenceShift.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import type { DealPace } from '../hazard/paceOfDeal.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { type WinWindow, winWithin } from '../hazard/winWithin.ts'
import type { Reason } from './forecastBasis.ts'

/** An effect below one point is not worth a sentence. */
const LEAST_EFFECT = 0.01
/** Fewer days left than this are named as a reason: a month. */
const LITTLE_TIME = 30

const REASON_OF: Readonly<Record<EvidenceFamily, Reason['code']>> = {
  stage: 'stage',
  'expected-close': 'expected-close',
  pushes: 'pushed',
  quiet: 'quiet',
  size: 'size',
  product: 'product',
  source: 'source',
}

/** The parts from which a deal's reasons are told. */
export interface DealChance {
  readonly age: number
  readonly owner: string | null
  readonly pace: DealPace
  /** Chance before and after the log-odds shifts of `evidence` and `concern`. */
  readonly unshifted: number
  readonly evidence: EvidenceShift['parts']
  readonly concern: number
  readonly probability: number
  readonly closings: number
}

/**
 * Why a deal's chance is what it is, each reason with its effect in probability: the same chance computed without the thing named.
 * `typical` is the mean chance of all open deals, against which age (with the pace of deals born about the same time) is measured. Reasons under one point are left out, but a deal
 * older than any ever won, a lack of history and a concern are always named. The greatest effect comes first.
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
  const daysLeft = window.to - window.from
  const reachesQuarterEnd = monthOfQuarter(window.to, hazards.fiscalYearStart) === 2
  return ({ age, owner, pace, unshifted, evidence, concern, probability, closings }) => {
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
      reasons.push({ code: 'age', effect: common - typical, values: { days: age, closings } })
    }
    const rush = common - evenMonths(age, pace.cohort)
    if (reachesQuarterEnd && notable(rush))
      reasons.push({ code: 'period-end', effect: rush, values: { days: daysLeft } })
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
    for (const { family, level, effect, n } of evidence) {
      if (notable(without(effect)))
        reasons.push({
          code: REASON_OF[family],
          effect: without(effect),
          values: { level, n: Math.round(n) },
        })
    }
    if (concern !== 0) reasons.push({ code: 'concern', effect: without(concern), values: {} })
    return reasons.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
  }
}

function notable(effect: number): boolean {
  return Math.abs(effect) >= LEAST_EFFECT
}

function thrice(rates: readonly number[]): readonly (readonly number[])[] {
  return [rates, rates, rates]
}
