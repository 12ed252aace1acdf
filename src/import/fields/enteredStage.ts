/** Name of the field that columns feed which say when a deal entered a stage; many columns may. */
export const ENTERED_STAGE = 'enteredStage'

const HEADER = /^(?:hs[ _]|hs[ _]v2[ _])?date[ _-]entered[ _-]?(.+)$/i

/** The stage that a column's name says its dates are the entering of, as in `date_entered_closed_won`; null when it says none. */
export function enteredStageOf(header: string): string | null {
  const stage = HEADER.exec(header.trim())?.[1]?.replace(/_/g, ' ').trim()
  return stage === undefined || stage === '' ? null : stage
}
