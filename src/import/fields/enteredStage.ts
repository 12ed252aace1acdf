/** Name of the field that columns feed which say when a deal entered a stage; many columns may. */
export const ENTERED_STAGE = 'enteredStage'

/**
 * As HubSpot names such columns: in interfaces `hs_v2_date_entered_closedwon`, in exports of any language
 * `Date entered "Closed Won (Sales Pipeline)"`.
 */
const HEADER = /^(?:properties[ _.])?(?:hs[ _](?:v2[ _])?)?date[ _-]entered(?=[^a-z])[ _:-]*(.+)$/i
const QUOTES = /^["'“”„«»‚‘’\s]+|["'“”„«»‚‘’\s]+$/g
/** The pipeline that HubSpot names behind the stage. */
const PIPELINE = /\s*\([^()]*\)$/
/** Dates of a deal's present stage, whichever that is: they name no stage. */
const NO_STAGE = new Set(['current stage', 'stage', 'currentstage', 'deal stage', 'dealstage'])

/** The stage that a column's name says its dates are the entering of, as in `date_entered_closed_won`; null when it says none. */
export function enteredStageOf(header: string): string | null {
  const rest = HEADER.exec(header.trim())?.[1]
  if (rest === undefined) return null
  const named = rest.replace(QUOTES, '').replace(PIPELINE, '').replace(QUOTES, '')
  const stage = named.replace(/_/g, ' ').trim()
  return stage === '' || NO_STAGE.has(stage.toLowerCase()) ? null : stage
}
