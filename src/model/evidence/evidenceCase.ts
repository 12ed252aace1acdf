import type { Evidence } from './evidence.ts'

/** One deal open on one past day: what was known of it, what the rates alone gave it, and what came. */
export interface EvidenceCase {
  /** Log-odds of being won by the period's end from age, month and pace alone. */
  readonly logOdds: number
  readonly won: boolean
  /**
   * A deal seen on several days of one period tells little more than once: its cases share 1, or up to 2
   * where looks differ (`landmarkCases`).
   */
  readonly weight: number
  /** Its part of a deal: the looks at one deal within one period make one together. */
  readonly deals: number
  /** Label of the period of the day. What all deals of one period share isn't held against any of them. */
  readonly period: string
  readonly evidence: readonly Evidence[]
}
