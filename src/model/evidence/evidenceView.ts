import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { EvidenceScale } from './evidenceScale.ts'

/** From where a deal is looked at: a day, the period whose end matters, and what levels are measured against. */
export interface EvidenceView extends EvidenceScale {
  readonly asOf: Day
  readonly period: Period
}
