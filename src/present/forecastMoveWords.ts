import type { ForecastMove } from '../model/moves/forecastMove.ts'
import { countOf } from './formatCount.ts'

/** Short name of a bar, and what stands in it. */
interface MoveWords {
  readonly name: string
  /** After `3 deals`; null where a bar has no deals behind it. */
  readonly deals: string | null
  readonly meaning: string
  /** In a sentence, where a number of deals would say little. */
  readonly sentence?: string
}

export const FORECAST_MOVE_WORDS: Record<ForecastMove, MoveWords> = {
  new: { name: 'New', deals: 'new', meaning: 'Deals not known before, whatever became of them since.' },
  won: { name: 'Won', deals: 'won', meaning: 'From what was expected of them to what they brought.' },
  lost: { name: 'Lost', deals: 'lost', meaning: 'What was expected of deals that were lost.' },
  reopened: { name: 'Open again', deals: 'open again', meaning: 'Closed before and open now.' },
  vanished: {
    name: 'Not in the export',
    deals: 'no longer in the export',
    meaning:
      'Open before, and in no newer export. Those still in the workbook count as they were last known.',
  },
  transferred: {
    name: 'In or out',
    deals: 'came into or left what is counted',
    meaning: 'Came from or went to another part, or got or lost a date or an exchange rate.',
  },
  pushed: { name: 'Pushed out', deals: 'pushed to a later close', meaning: 'A later expected close.' },
  pulled: { name: 'Pulled in', deals: 'pulled to an earlier close', meaning: 'An earlier expected close.' },
  grown: {
    name: 'Grown',
    deals: 'grown in amount',
    meaning: 'A larger amount, at the chance of the earlier day.',
  },
  shrunk: {
    name: 'Shrunk',
    deals: 'shrunk in amount',
    meaning: 'A smaller amount, at the chance of the earlier day.',
  },
  exchange: {
    name: 'Exchange rates',
    deals: 'at another exchange rate',
    meaning: 'The same amount in its own currency, at the rate of the later day.',
  },
  stage: {
    name: 'Stage',
    deals: 'moved to another stage',
    meaning: 'What the new stage means for the chance.',
  },
  aged: {
    name: 'Time passed',
    deals: 'older with less time left',
    meaning: 'Open deals are older, have less time left, and may have gone quiet.',
    sentence: 'time passed for open deals',
  },
  rerated: {
    name: 'Reassessed',
    deals: 'reassessed',
    meaning: 'What else is known of a deal, and what was learned from deals closed since.',
    sentence: 'open deals reassessed',
  },
  called: {
    name: 'Your calls',
    deals: 'called differently',
    meaning: 'Calls that people made, changed or took back.',
  },
  awaited: {
    name: 'Expected by now',
    deals: null,
    meaning: 'What new deals of these days were expected to bring; those that came are under New.',
    sentence: 'new deals expected by now',
  },
  outlook: {
    name: 'New to come',
    deals: null,
    meaning: 'Changed expectation of deals not yet created.',
    sentence: 'the outlook for new deals',
  },
}

/** A bar with its number of deals: `3 deals lost`, or its name where it has none. */
export function forecastMoveInWords(move: ForecastMove, count: number): string {
  const { name, deals } = FORECAST_MOVE_WORDS[move]
  return deals === null ? name : `${countOf(count, 'deal')} ${deals}`
}

/** What stands in a bar of the open pipeline, where chances are left aside. */
const PIPELINE_MEANING: { readonly [move in ForecastMove]?: string } = {
  new: 'Came into the pipeline since.',
  won: 'Left it as won, with the amount that they brought.',
  lost: 'Left it as lost.',
  pushed: 'Now expected to close after the period.',
  pulled: 'Now expected to close in the period.',
  grown: 'A larger amount.',
  shrunk: 'A smaller amount.',
  rerated: 'Amounts that are not recorded, estimated anew.',
}

/** What stands in a bar of expected bookings or of the open pipeline. */
export function meaningOfMove(move: ForecastMove, bridge: 'expected' | 'pipeline'): string {
  const { meaning } = FORECAST_MOVE_WORDS[move]
  return bridge === 'expected' ? meaning : (PIPELINE_MEANING[move] ?? meaning)
}

/** How a deal's change is taken apart, told where its bars are shown. */
export const ORDER_OF_MOVES =
  'A change is counted once. A deal that came, went, was lost or opened again is in one bar with all it changed. Otherwise the amount comes first, at the earlier chance; then how it was won, or, while it is open, time passed, expected close, stage and all else at the later amount; calls come last.'

/** A bar as a sentence names it. */
export function moveInSentence(move: ForecastMove, count: number): string {
  return FORECAST_MOVE_WORDS[move].sentence ?? forecastMoveInWords(move, count)
}

/** What the open pipeline holds, told where its bars are shown. */
export const PIPELINE_NOTE =
  'Amounts of open deals, chances left aside. Deals expected to close after the period are not in it: a date moved beyond its end takes a deal out, one moved into it brings a deal in. Deals without an expected close are in.'
