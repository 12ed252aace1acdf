import { quarterEnd, quarterOf } from './calendar.ts'
import { type Product, products } from './catalogue.ts'
import type { DealState } from './moveDeal.ts'
import { dealMix, exchangeRate, QUALIFIED, story } from './parameters.ts'
import type { Person } from './people.ts'
import type { Random } from './prng.ts'

/** Draws the product, the amount and the hidden traits of a deal on the day it is created. */
export function drawDeal(
  random: Random,
  owner: Person,
  createdDay: number,
): { product: Product; state: DealState } {
  const m = dealMix
  const product = random.weighted(products, (candidate) => candidate.weight)
  const packs = random.lognormal(m.packsMedian, m.packsSigma)
  const usd = Math.min(m.largestAmount, Math.max(m.smallestAmount, product.listPrice * packs))
  const size = Math.log(usd / m.typicalAmount)
  const speed = random.lognormal(1, m.speedSigma) * Math.exp(m.speedBySize * size)
  const amount = owner.team === 'Europe' ? usd / exchangeRate.start : usd
  const allGreen = owner.name === story.allGreenOwner
  const state: DealState = {
    createdDay,
    stage: QUALIFIED,
    stageDay: createdDay,
    amount: Math.round(amount / 10) * 10,
    speed,
    lateShift: owner.skill + m.lateShiftBySize * size + m.lateShiftBySpeed * Math.log(speed),
    forgotten: false,
    lastDay: allGreen ? quarterEnd(quarterOf(createdDay + story.allGreenCloseDaysAtLeast)) : null,
  }
  return { product, state }
}
