import type { StageMeaning } from '../../contract/importAnswers.ts'
import type { ReadValue } from '../../contract/importReview.ts'
import type { DealRow } from '../../contract/records.ts'
import { dayNumber } from './dayNumber.ts'
import { isLeadWord } from './leadWord.ts'
import { ownText } from './ownText.ts'
import type { StageSigns } from './stageSigns.ts'
import { Tally } from './tally.ts'

/** Values told apart; a column of free texts is no column of stages. */
const MOST_VALUES = 1000
/** Days of creation kept of each stage to find the middle one. */
const MOST_DAYS = 5000
const RANK: Readonly<Record<StageMeaning, number>> = { lead: 0, open: 1, won: 2, lost: 3 }
/** A number that people put before a stage's name to sort by, as in `3. Proposal`. */
const LEADING_NUMBER = /^\s*(\d+)/

interface Seen {
  readonly field: 'stage' | 'outcome'
  readonly value: string
  rows: number
  won: number
  lost: number
  readonly wonDeals: Tally
  /** Open deals by the day of their creation. */
  readonly days: Map<number, number>
}

/** Collects the values of the stage and the status column, to say what each is taken for. */
export class StageValues {
  private readonly signs: StageSigns
  private readonly order: readonly string[]
  private readonly seen = { stage: new Map<string, Seen>(), outcome: new Map<string, Seen>() }

  /** @param order stages from the first to the last, as far as that is known */
  constructor(signs: StageSigns, order: readonly string[], stages: readonly string[] = []) {
    this.signs = signs
    this.order = order
    for (const stage of stages) this.valueOf('stage', stage)
  }

  addDeal(deal: DealRow, status: string | null): void {
    const stage = deal.stage === null ? null : this.valueOf('stage', deal.stage)
    if (stage) {
      count(stage, deal)
      if (deal.outcome === 'won') stage.wonDeals.add(deal.id)
      else if (deal.outcome === 'open' && deal.createdOn !== null && stage.days.size < MOST_DAYS) {
        const day = dayNumber(deal.createdOn)
        stage.days.set(day, (stage.days.get(day) ?? 0) + 1)
      }
    }
    const outcome = status === null ? null : this.valueOf('outcome', status)
    if (outcome) count(outcome, deal)
  }

  /** Counts a row of a stage history under the stage that it leads to. */
  addStage(stage: string): void {
    const seen = this.valueOf('stage', stage)
    if (seen) seen.rows++
  }

  /**
   * Statuses, then stages in their order: as a person or the file's columns order them, else by the number before their names,
   * else those first in which the open deals are the youngest.
   */
  values(): ReadValue[] {
    const read = (seen: Seen) => ({ seen, middle: middleDay(seen.days), ...this.meaningOf(seen) })
    const places = new Map(this.order.map((stage, place) => [stage, place]))
    const placeOf = ({ value }: Seen) => places.get(value) ?? Number.POSITIVE_INFINITY
    const stages = [...this.seen.stage.values()].map(read).sort((a, b) => {
      const placeA = placeOf(a.seen)
      const placeB = placeOf(b.seen)
      if (placeA !== placeB) return placeA - placeB
      return RANK[a.meaning] - RANK[b.meaning] || byNumber(a.seen, b.seen) || byYouth(a.middle, b.middle)
    })
    const statuses = [...this.seen.outcome.values()].map(read)
    statuses.sort((a, b) => RANK[a.meaning] - RANK[b.meaning])
    return [...statuses, ...stages].map(({ seen: { field, value, rows }, meaning, decidedBy }) => ({
      field,
      value,
      rows,
      meaning,
      decidedBy,
    }))
  }

  /**
   * Won deals in a stage in which a deal isn't won yet. Where no stage stands for won, as in exports with a status beside the
   * stage, only those in a stage before any deal.
   */
  wonTooEarly(): Tally {
    const stages = [...this.seen.stage.values()].map((seen) => ({ seen, ...this.meaningOf(seen) }))
    const hasWonStage = stages.some(({ meaning }) => meaning === 'won')
    const tally = new Tally()
    for (const { seen, meaning } of stages)
      if (meaning === 'lead' || (meaning === 'open' && hasWonStage)) tally.join(seen.wonDeals)
    return tally
  }

  private valueOf(field: 'stage' | 'outcome', value: string): Seen | null {
    const values = this.seen[field]
    const found = values.get(value)
    if (found) return found
    if (values.size >= MOST_VALUES) return null
    const seen: Seen = {
      field,
      value: ownText(value),
      rows: 0,
      won: 0,
      lost: 0,
      wonDeals: new Tally(),
      days: new Map(),
    }
    values.set(seen.value, seen)
    return seen
  }

  private meaningOf({ field, value, rows, won, lost }: Seen): Pick<ReadValue, 'meaning' | 'decidedBy'> {
    const { chosen, word } = this.signs.of(field, value)!
    if (chosen !== null) return { meaning: chosen, decidedBy: 'you' }
    if (word === 'won' || word === 'lost' || word === 'open') return { meaning: word, decidedBy: 'word' }
    if (isLeadWord(value)) return { meaning: 'lead', decidedBy: 'word' }
    if (rows > 0 && won === rows) return { meaning: 'won', decidedBy: 'file' }
    if (rows > 0 && lost === rows) return { meaning: 'lost', decidedBy: 'file' }
    return { meaning: 'open', decidedBy: 'order' }
  }
}

function count(seen: Seen, { outcome }: DealRow): void {
  seen.rows++
  if (outcome === 'won') seen.won++
  else if (outcome === 'lost') seen.lost++
}

function byNumber(a: Seen, b: Seen): number {
  const numberA = LEADING_NUMBER.exec(a.value)
  const numberB = LEADING_NUMBER.exec(b.value)
  return numberA && numberB ? Number(numberA[1]) - Number(numberB[1]) : 0
}

/** The later the middle day of creation, the earlier the stage; a stage without dated open deals comes last. */
function byYouth(middleA: number, middleB: number): number {
  return middleB - middleA
}

function middleDay(days: ReadonlyMap<number, number>): number {
  const sorted = [...days].sort(([a], [b]) => a - b)
  const half = sorted.reduce((sum, [, deals]) => sum + deals, 0) / 2
  let passed = 0
  for (const [day, deals] of sorted) {
    passed += deals
    if (passed >= half) return day
  }
  return 0
}
