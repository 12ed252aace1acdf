import type { ImportWarning } from '../../contract/importing.ts'
import type { StageChangeRow } from '../../contract/records.ts'
import type { StageSigns } from './stageSigns.ts'
import { Tally, tallied } from './tally.ts'

/** Watches the order in which deals entered their stages by the date columns of a deals file. */
export class EntryFindings {
  private readonly signs: StageSigns
  /** Ordinary stages from the first to the last. */
  private readonly places: ReadonlyMap<string, number>
  private readonly skipped = new Tally()
  private readonly flipped = new Tally()
  private readonly backwards = new Tally()

  /** @param stages all stages that have a column, from the first to the last */
  constructor(signs: StageSigns, stages: readonly string[]) {
    this.signs = signs
    const ordinary = stages.filter((stage) => signs.closing(stage) === null)
    this.places = new Map(ordinary.map((stage, place) => [stage, place]))
  }

  /** @param changes of one deal, in order of time */
  add(dealId: string, changes: readonly StageChangeRow[]): void {
    if (changes.length === 0) return
    let won = false
    let lost = false
    let backwards = false
    let entered = 0
    let furthest = -1
    let last = -1
    for (const { toStage } of changes) {
      const closing = this.signs.closing(toStage!)
      const place = this.places.get(toStage!) ?? this.places.size
      if (closing === 'won') won = true
      else if (closing === 'lost') lost = true
      else entered++
      if (place < last) backwards = true
      last = place
      if (closing === null) furthest = Math.max(furthest, place)
      else if (closing === 'won') furthest = this.places.size - 1
    }
    if (entered < furthest + 1) this.skipped.add(dealId)
    if (won && lost) this.flipped.add(dealId)
    if (backwards) this.backwards.add(dealId)
  }

  warnings(): ImportWarning[] {
    return [
      ...(this.skipped.count === 0
        ? []
        : [
            {
              code: 'stage-skipped',
              count: this.skipped.count,
              message: `${tallied(this.skipped, 'deal')} went past a stage without a date of entering it: no day is made up for it.`,
            },
          ]),
      ...flipWarning(this.flipped),
      ...backwardsWarning(this.backwards),
    ]
  }
}

/** The warning of deals that were won and lost. */
export function flipWarning(flipped: Tally): ImportWarning[] {
  if (flipped.count === 0) return []
  const message = `${tallied(flipped, 'deal')} entered a won stage and a lost one: each counts as what it was on the day that is asked for. Check how they ended.`
  return [{ code: 'stage-flip', count: flipped.count, message }]
}

/** The warning of deals, or of single steps of deals, that went back to an earlier stage. */
export function backwardsWarning(backwards: Tally, counts: 'deal' | 'step' = 'deal'): ImportWarning[] {
  if (backwards.count === 0) return []
  const found =
    counts === 'deal'
      ? `${tallied(backwards, 'deal')} went back to an earlier stage`
      : `${tallied(backwards, 'step')} of deals led back to an earlier stage`
  return [{ code: 'stage-backwards', count: backwards.count, message: `${found}: kept as recorded.` }]
}
