import { importedFacts } from './v1ImportedFacts.ts'
import { judgement } from './v2Judgement.ts'
import { commandLog } from './v3CommandLog.ts'
import { activities } from './v4Activities.ts'
import { amountsInTimeline } from './v5AmountsInTimeline.ts'
import { derivedOpenings } from './v6DerivedOpenings.ts'
import { scoredJudgement } from './v7ScoredJudgement.ts'

/** One step forward of the schema. A step that has been released is never edited again. */
export interface Migration {
  /** `user_version` after it; steps are numbered without gaps from 1. */
  readonly version: number
  readonly sql: string
}

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  importedFacts,
  judgement,
  commandLog,
  activities,
  amountsInTimeline,
  derivedOpenings,
  scoredJudgement,
]
