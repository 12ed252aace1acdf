import type { ImportWarning } from '../../contract/importing.ts'
import type { StageChangeRow } from '../../contract/records.ts'
import { backwardsWarning, flipWarning } from './entryFindings.ts'
import { ownText } from './ownText.ts'
import type { StageSigns } from './stageSigns.ts'
import { Tally } from './tally.ts'

const WON = 1
const LOST = 2
/** Pairs of stages that are told apart; a column of free texts has no order. */
const MOST_STEPS = 10_000

/**
 * Watches the changes of a stage history, which may come in any order. A step from one stage to another is backwards when the
 * person's order of the stages says so or, without one, when the opposite step is the more usual. Memory: one entry for each
 * deal that was won or lost.
 */
export class HistoryFindings {
  private readonly signs: StageSigns
  private readonly places: ReadonlyMap<string, number>
  private readonly closed = new Map<string, number>()
  private readonly flipped = new Tally()
  private readonly steps = new Map<string, { from: string; to: string; deals: Tally }>()

  /** @param order stages from the first to the last, as far as a person ordered them */
  constructor(signs: StageSigns, order: readonly string[]) {
    this.signs = signs
    this.places = new Map(order.map((stage, place) => [stage, place]))
  }

  add({ dealId, fromStage, toStage }: StageChangeRow): void {
    if (toStage === null) return
    const closing = this.signs.closing(toStage)
    if (closing !== null) {
      const before = this.closed.get(dealId) ?? 0
      const after = before | (closing === 'won' ? WON : LOST)
      if (after !== before) this.closed.set(before === 0 ? ownText(dealId) : dealId, after)
      if (before !== after && after === (WON | LOST)) this.flipped.add(dealId)
    }
    if (fromStage === null || fromStage === toStage) return
    const key = `${fromStage}\u0000${toStage}`
    const step = this.steps.get(key)
    if (step) step.deals.add(dealId)
    else if (this.steps.size < MOST_STEPS) {
      const deals = new Tally()
      deals.add(dealId)
      this.steps.set(key, { from: ownText(fromStage), to: ownText(toStage), deals })
    }
  }

  warnings(): ImportWarning[] {
    const backwards = new Tally()
    for (const { from, to, deals } of this.steps.values())
      if (this.isBackwards(from, to, deals.count)) backwards.join(deals)
    return [...flipWarning(this.flipped), ...backwardsWarning(backwards, 'step')]
  }

  private isBackwards(from: string, to: string, count: number): boolean {
    const placeFrom = this.places.get(from)
    const placeTo = this.places.get(to)
    if (placeFrom !== undefined && placeTo !== undefined) return placeTo < placeFrom
    if (this.signs.closing(from) !== null) return this.signs.closing(to) === null
    const opposite = this.steps.get(`${to}\u0000${from}`)
    return opposite !== undefined && opposite.deals.count > count
  }
}
