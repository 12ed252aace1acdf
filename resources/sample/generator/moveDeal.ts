import type { BusinessDay } from './calendar.ts'
import { toDay } from './calendar.ts'
import * as p from './parameters.ts'
import type { Random } from './prng.ts'

/** The hidden state of a deal: all that its next day depends on. Amounts are major units of its currency. */
export interface DealState {
  createdDay: number
  stage: number
  stageDay: number
  amount: number
  speed: number
  lateShift: number
  forgotten: boolean
  /** Deals of the all-green owner are never forgotten or reversed, and end at the latest on this day. */
  lastDay: number | null
}

const demoFallDay = toDay(p.story.demoFall.firstWeek)

/** Chance to leave a stage forwards rather than lost, as of the quarter's common factor z. */
export function advanceChance(deal: DealState, z: number): number {
  const d = p.dealProcess
  if (deal.stage === p.DEMO && deal.stageDay >= demoFallDay) return p.story.demoFall.advanceAfter
  const chance = d.advance[deal.stage]!
  if (deal.stage === p.DEMO) return chance
  const own = deal.stage >= p.PROPOSAL ? deal.lateShift : 0
  const logit = Math.log(chance / (1 - chance)) + d.factorSlope * z + own
  return 1 / (1 + Math.exp(-logit))
}

function nextStage(stage: number, random: Random): number {
  const d = p.dealProcess
  if (stage === p.QUALIFIED) return random.chance(d.skipToDemo) ? p.DEMO : p.DISCOVERY
  if (stage === p.DISCOVERY) return random.chance(d.skipToProposal) ? p.PROPOSAL : p.DEMO
  if (stage === p.PROPOSAL) return random.chance(d.skipToWon) ? p.WON : p.NEGOTIATION
  return stage + 1
}

/** The amount as it stands after a deal has entered a stage. */
function revisedAmount(amount: number, stage: number, random: Random): number {
  const { reviseAtProposal, discountAtNegotiation } = p.dealMix
  if (stage === p.PROPOSAL && random.chance(reviseAtProposal.chance))
    return Math.round(random.lognormal(amount, reviseAtProposal.sigma) / 10) * 10
  if (stage === p.NEGOTIATION && random.chance(discountAtNegotiation.chance))
    return Math.round((amount * (1 - discountAtNegotiation.deepest * random.uniform())) / 10) * 10
  return amount
}

/**
 * Lives one business day of an open deal, changing its state in place. Returns whether the stage changed.
 * History and the look ahead share this step: what is true of one is true of the other.
 */
export function moveDeal(deal: DealState, today: BusinessDay, z: number, random: Random): boolean {
  if (deal.forgotten) return false
  const d = p.dealProcess
  const leaving = deal.speed / d.meanDays[deal.stage]!
  const advance = advanceChance(deal, z)
  const quarterEnd = deal.stage === p.NEGOTIATION ? d.quarterEnd[today.monthOfQuarter]! : 1
  const old = today.day - deal.createdDay > d.oldAfterDays ? d.oldLossFactor : 1
  const forwards = leaving * advance * quarterEnd
  const lost = leaving * (1 - advance) * old
  const back = deal.stage >= p.DEMO && deal.lastDay === null ? d.reversalPerDay : 0
  const draw = random.uniform()
  if (draw < forwards) deal.stage = nextStage(deal.stage, random)
  else if (draw < forwards + lost || (deal.lastDay !== null && today.day >= deal.lastDay)) deal.stage = p.LOST
  else if (draw < forwards + lost + back) deal.stage -= 1
  else return false
  deal.stageDay = today.day
  if (deal.stage < p.WON) {
    deal.amount = revisedAmount(deal.amount, deal.stage, random)
    deal.forgotten = deal.lastDay === null && random.chance(d.forgotten)
  }
  return true
}
