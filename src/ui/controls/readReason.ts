import type { ADJUSTMENT_REASONS } from '../../contract/dealing.ts'
import { accepted, type Entry, inField, refused } from '../../present/entry.ts'
import { parseDateInput } from '../../present/parseDateInput.ts'

export type JudgementReason = (typeof ADJUSTMENT_REASONS)[number]

/** Why a person differs from the model, as typed. */
export interface ReasonFields {
  readonly reason: JudgementReason | ''
  readonly note: string
  readonly evidence: string
  readonly expires: string
}

/** The same, read. */
export interface GivenReason {
  readonly reason: JudgementReason
  readonly note: string
  readonly evidence: string
  readonly expiresOn: string | null
}

export const NO_REASON: ReasonFields = { reason: '', note: '', evidence: '', expires: '' }

/** Reads the fields; a reason has to be chosen, and an end that is given lies ahead. */
export function readReason(
  { reason, note, evidence, expires }: ReasonFields,
  asOf: string,
): Entry<GivenReason> {
  if (reason === '') return refused('Choose a reason, so that the call can be understood later.')
  const ends = expires.trim() === '' ? accepted(null) : inField('Counts until', parseDateInput(expires))
  if (!ends.ok) return ends
  if (ends.value !== null && ends.value < asOf) return refused('Counts until: that day lies in the past.')
  return accepted({ reason, note: note.trim(), evidence: evidence.trim(), expiresOn: ends.value })
}
