import type { FileReview } from '../../../contract/importReview.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { IGNORED_WORDS } from '../../../present/ignoredWords.ts'
import { layoutLine } from '../../../present/layoutWords.ts'
import { SURE_ENOUGH } from '../../../present/surenessWord.ts'
import type { Reading } from './reading.ts'
import { freshReview, lastReview, questionCount, type Reviewing } from './reviewing.ts'

export type FileStep = 'layout' | 'columns' | 'values' | 'check'

/** `fine`: nothing is asked; `look`: worth a look; `asks`: the import waits for the person. */
export type FindingState = 'fine' | 'look' | 'asks'

/** One line on a step of a file. */
export interface Finding {
  readonly step: FileStep
  readonly title: string
  readonly line: string
  readonly state: FindingState
  /** Whether it is being looked at anew. */
  readonly busy: boolean
}

/** What each step of a file found, in the order of the steps; steps that the file doesn't have are left out. */
export function fileFindings(reading: Reading, reviewing: Reviewing): Finding[] {
  const review = lastReview(reviewing, reading)
  const found: (Finding | null)[] = [layoutFinding(reading), columnsFinding(reading)]
  if (reading.kind !== null) {
    const stale = freshReview(reviewing, reading) === null
    found.push(valuesFinding(review), checkFinding(reading, review, stale && reviewing.problem === null))
  }
  return found.filter((finding) => finding !== null)
}

function layoutFinding({ proposal: { layout, remembered }, choices }: Reading): Finding | null {
  if (layout === null) return null
  const full = layout.sheets.filter(({ rows, hidden }) => rows > 0 && !hidden)
  const open =
    (full.length > 1 && choices.sheet === undefined) ||
    (layout.encodings.length > 1 && choices.encoding === undefined) ||
    (layout.headerLine !== 1 && choices.headerLine === undefined)
  return {
    step: 'layout',
    title: layout.format === 'spreadsheet' ? 'Sheet' : 'Text',
    line: layoutLine(layout),
    state: open && remembered === null ? 'look' : 'fine',
    busy: false,
  }
}

function columnsFinding({ proposal, kind, kindChosen, fields }: Reading): Finding | null {
  const { mapping, confidence, remembered } = proposal
  if (mapping.length === 0) return null
  if (kind === null)
    return {
      step: 'columns',
      title: 'Columns',
      line: countOf(mapping.length, 'column'),
      state: 'fine',
      busy: false,
    }
  const understood = fields.filter((field) => field !== null).length
  const guesses = mapping.filter(
    (column, place) =>
      column.field !== null && column.field === fields[place] && column.confidence < SURE_ENOUGH,
  ).length
  const unsure = remembered === null && (guesses > 0 || (confidence < SURE_ENOUGH && !kindChosen))
  const guessed =
    guesses > 0 && remembered === null ? ` · ${countOf(guesses, 'guess', 'guesses')} to check` : ''
  return {
    step: 'columns',
    title: 'Columns',
    line: `${formatCount(understood)} of ${formatCount(mapping.length)} understood${guessed}`,
    state: unsure || understood === 0 ? 'look' : 'fine',
    busy: false,
  }
}

function valuesFinding(review: FileReview | null): Finding | null {
  if (review === null) return null
  const stages = review.values.filter(({ field }) => field === 'stage').length
  const outcomes = review.values.length - stages
  const named = review.currencies.filter(({ code }) => code !== null).map(({ code }) => code)
  const parts = [
    stages > 0 ? countOf(stages, 'stage') : null,
    outcomes > 0 ? countOf(outcomes, 'status', 'statuses') : null,
    review.owners.length > 0 ? countOf(review.owners.length, 'owner') : null,
    named.length > 0 ? named.join(', ') : null,
    review.attributes.length > 0 ? countOf(review.attributes.length, 'attribute') : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return { step: 'values', title: 'Values', line: parts.join(' · '), state: 'fine', busy: false }
}

function checkFinding(reading: Reading, review: FileReview | null, busy: boolean): Finding {
  const about = { step: 'check', title: 'Check' } as const
  if (review === null) {
    return { ...about, line: busy ? 'looking at every row' : 'not checked', state: 'fine', busy }
  }
  const found = { ...about, ...checked(reading, review), busy }
  return busy ? { ...found, line: 'looking at every row again' } : found
}

function checked({ answers }: Reading, review: FileReview): Pick<Finding, 'line' | 'state'> {
  const { questions, refusal, rowsRead, rejected, ignored, duplicates, warnings } = review
  if (questions.length > 0)
    return { line: `${countOf(questionCount(review), 'question')} to answer`, state: 'asks' }
  if (refusal !== null) return { line: 'cannot be imported like this', state: 'asks' }
  const known = warnings.length === 0 ? '' : ` · ${countOf(warnings.length, 'thing')} worth knowing`
  const repeated = ignored === 0 ? '' : ` · ${countOf(ignored, 'row')} ${IGNORED_WORDS}`
  const shared = duplicates.keys > 0 && answers.duplicates === undefined
  if (rejected > 0 || shared) {
    const aside = rejected === 0 ? null : `${formatCount(rejected)} of ${countOf(rowsRead, 'row')} set aside`
    const doubled = shared ? `${countOf(duplicates.keys, 'ID')} with rows that differ` : null
    return { line: `${[aside, doubled].filter(Boolean).join(' · ')}${repeated}${known}`, state: 'look' }
  }
  const fit = rowsRead === 1 ? 'the one row fits' : `all ${countOf(rowsRead - ignored, 'row')} fit`
  return { line: `${fit}${repeated}${known}`, state: 'fine' }
}
