import type { StageMeaning, ValueMeaning } from '../../contract/importAnswers.ts'
import { type OutcomeWord, outcomeWord } from './outcomeWord.ts'
import { ownText } from './ownText.ts'

/** Stages and statuses are few; a column of other texts must not fill the memory. */
const MOST_REMEMBERED = 1000

/** What one value of the stage or status column says: what a person chose for it, and the word that it is. */
export interface StageSign {
  readonly chosen: StageMeaning | null
  readonly word: OutcomeWord
}

/** Reads the values of the stage and the status column of one file. */
export class StageSigns {
  private readonly chosen: ReadonlyMap<string, StageMeaning>
  private readonly known = { stage: new Map<string, StageSign>(), outcome: new Map<string, StageSign>() }

  constructor(meanings: readonly ValueMeaning[]) {
    this.chosen = new Map(meanings.map(({ field, value, meaning }) => [`${field} ${value.trim()}`, meaning]))
  }

  /** @param value trimmed; null gives null */
  of(field: 'stage' | 'outcome', value: string | null): StageSign | null {
    if (value === null) return null
    const known = this.known[field]
    const found = known.get(value)
    if (found) return found
    const sign = { chosen: this.chosen.get(`${field} ${value}`) ?? null, word: outcomeWord(value) }
    if (known.size < MOST_REMEMBERED) known.set(ownText(value), sign)
    return sign
  }

  /** Whether entering a stage closes a deal, and how; null for an ordinary stage. */
  closing(stage: string): 'won' | 'lost' | null {
    const { chosen, word } = this.of('stage', stage)!
    const means = chosen ?? word
    return means === 'won' || means === 'lost' ? means : null
  }
}
