import type { ColumnMapping } from '../../contract/importing.ts'
import { REJECT_COLUMNS } from '../exportRejects.ts'
import type { Field, KindFields } from '../fields/field.ts'
import { cellFit } from './cellFit.ts'
import { compactName } from './compactName.ts'
import { guessFields } from './guessFields.ts'
import { matchHeader } from './matchHeader.ts'
import { isSigned, saysKind } from './signsOfKind.ts'
import type { TableSurvey } from './surveyColumns.ts'

/** The columns of a file read as one kind, with how much speaks for that reading. */
export interface KindReading {
  readonly fields: KindFields
  readonly mapping: ColumnMapping[]
  /** What speaks for the kind; more than one kind may have some. */
  readonly points: number
  /** Whether columns are there that together say the kind. */
  readonly signed: boolean
  /** Groups of needed fields that no column feeds, in words; empty when the file can be of this kind. */
  readonly missing: readonly string[]
}

interface Candidate {
  readonly index: number
  readonly column: string
  readonly field: Field
  readonly confidence: number
  readonly reason: string
  readonly vague: boolean
}

/** A column whose name fits but whose cells don't is left alone below this confidence. */
const LEAST_CONFIDENCE = 0.4

const TELLING_POINTS = 3
const PLAIN_POINTS = 1
const VAGUE_POINTS = 0.5
const KIND_WORD_POINTS = 2
/** What a sign of the kind is worth: two telling columns. */
const SIGN_POINTS = 6

/**
 * Reads the columns as those of one kind: each field gets the column that fits it best, each column one field at most. The
 * order of the columns doesn't matter, but among columns that are equal in name and cells.
 */
export function mapColumns(header: readonly string[], survey: TableSurvey, fields: KindFields): KindReading {
  const candidates = candidatesOf(header, survey, fields)
  const chosen = new Map<number, Candidate>()
  const fed = new Set<string>()
  for (const candidate of candidates) {
    const { index, field, confidence } = candidate
    if (confidence < LEAST_CONFIDENCE || chosen.has(index) || (fed.has(field.name) && !field.many)) continue
    chosen.set(index, candidate)
    fed.add(field.name)
  }
  const { saidBy = [] } = fields
  const signed = isSigned(header, fields) || (saidBy.length > 0 && saidBy.every((name) => fed.has(name)))
  const points = pointsOf([...chosen.values()], fields) + (signed ? SIGN_POINTS : 0)
  const missing = fields.needs
    .filter((group) => !group.some((name) => fed.has(name)))
    .map((group) => inWords(group, fields))
  const known = new Set([...candidates.map(({ index }) => index), ...rejectColumns(header)])
  for (const guess of guessFields(header, survey, fields, known, fed)) {
    const column = header[guess.index]!
    chosen.set(guess.index, { ...guess, column, reason: looksLike(guess.field, guess.reason), vague: true })
    fed.add(guess.field.name)
  }
  const mapping = header.map((column, index): ColumnMapping => {
    const candidate = chosen.get(index)
    if (candidate) {
      const confidence = Math.round(candidate.confidence * 100) / 100
      return { column, index, field: candidate.field.name, confidence, reason: candidate.reason }
    }
    const refused = candidates.find((other) => other.index === index)
    return { column, index, field: null, confidence: 0, reason: whyLeft(column, refused, fed) }
  })
  return { fields, mapping: withStandIns(fields, mapping, fed), points, signed, missing }
}

/** What each column may feed, the surest first. */
function candidatesOf(header: readonly string[], survey: TableSurvey, fields: KindFields): Candidate[] {
  const candidates: Candidate[] = []
  for (const [index, column] of header.entries()) {
    if (REJECT_COLUMNS.includes(column)) continue
    for (const { field, confidence, reason, vague } of matchHeader(column, fields)) {
      const fit = cellFit(survey.columns[index]!, field, survey.complete)
      candidates.push({
        ...{ index, column, field, vague },
        confidence: Math.min(1, confidence * fit.factor + fit.bonus),
        reason: looksLike(field, `${fit.reason}; ${reason}`),
      })
    }
  }
  const order = (field: Field) => fields.fields.indexOf(field)
  const filled = ({ index }: Candidate) => survey.columns[index]!.filled
  const samples = ({ index }: Candidate) => survey.columns[index]!.samples.join('\n')
  return candidates.sort(
    (a, b) =>
      b.confidence - a.confidence ||
      order(a.field) - order(b.field) ||
      filled(b) - filled(a) ||
      compareTexts(a.column, b.column) ||
      compareTexts(samples(a), samples(b)) ||
      a.index - b.index,
  )
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function looksLike({ label }: Field, why: string): string {
  return `looks like ${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}: ${why}`
}

function rejectColumns(header: readonly string[]): number[] {
  return header.flatMap((column, index) => (REJECT_COLUMNS.includes(column) ? [index] : []))
}

function whyLeft(column: string, refused: Candidate | undefined, fed: ReadonlySet<string>): string {
  if (REJECT_COLUMNS.includes(column)) return 'written by Foresight beside a rejected row; not read again'
  if (!refused) return 'no known name; kept as an attribute'
  if (fed.has(refused.field.name))
    return `another column fits the ${refused.field.label} better; kept as an attribute`
  return `${refused.reason.replace(/^looks like/, 'named like')}; kept as an attribute`
}

/** Says in the reason where one column stands in for a field that no column feeds. */
function withStandIns(
  { kind }: KindFields,
  mapping: ColumnMapping[],
  fed: ReadonlySet<string>,
): ColumnMapping[] {
  const standIn = (from: string, note: string) =>
    mapping.map((column) =>
      column.field === from ? { ...column, reason: `${column.reason}; ${note}` } : column,
    )
  if (kind === 'deals' && !fed.has('id')) {
    return standIn(
      fed.has('leadId') ? 'leadId' : 'name',
      'it stands in for the deal ID, which no column holds',
    )
  }
  if (kind === 'people' && !fed.has('team')) {
    return standIn('region', 'it stands in for the team, which no column holds')
  }
  return mapping
}

/** Points of the columns that feed a field; of a field with many columns the first counts. */
function pointsOf(chosen: readonly Candidate[], fields: KindFields): number {
  const counted = new Set<string>()
  let points = 0
  for (const { field, column, confidence, vague } of chosen) {
    if (counted.has(field.name)) continue
    counted.add(field.name)
    const named = saysKind(compactName(column), fields)
    const own = vague && !named ? VAGUE_POINTS : field.telling ? TELLING_POINTS : PLAIN_POINTS
    points += confidence * (own + (named ? KIND_WORD_POINTS : 0))
  }
  return points
}

function inWords(group: readonly string[], { fields }: KindFields): string {
  const labels = group.map((name) => fields.find((field) => field.name === name)!.label)
  return labels.length === 1 ? labels[0]! : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`
}
