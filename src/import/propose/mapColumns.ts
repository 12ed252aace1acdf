import type { ColumnMapping } from '../../contract/importing.ts'
import { counted } from '../counted.ts'
import type { Field, KindFields } from '../fields/field.ts'
import { compactName, matchHeader } from './matchHeader.ts'
import type { ColumnSurvey, TableSurvey } from './surveyColumns.ts'

/** The columns of a file read as one kind, with how much speaks for that reading. */
export interface KindReading {
  readonly fields: KindFields
  readonly mapping: ColumnMapping[]
  /** What speaks for the kind; more than one kind may have some. */
  readonly points: number
  /** Groups of needed fields that no column feeds, in words; empty when the file can be of this kind. */
  readonly missing: readonly string[]
}

interface Candidate {
  readonly index: number
  readonly field: Field
  readonly confidence: number
  readonly reason: string
}

/** A column whose name fits but whose cells don't is left alone below this confidence. */
const LEAST_CONFIDENCE = 0.4
/** Confidence that a column gains when all its cells fit, and the share that it keeps when few do. */
const ALL_FIT = 0.04
const FEW_FIT = 0.3
/**
 * The share kept by dates and money that the kind rests on: left alone, bad cells would pass without a word; mapped, each of
 * them is rejected with its reason.
 */
const FEW_FIT_BUT_VITAL = 0.45
/** Share of cells that have to fit the type of a field. */
const ENOUGH_FIT = 0.5

const TELLING_POINTS = 3
const PLAIN_POINTS = 1
const KIND_WORD_POINTS = 2

/** Reads the columns as those of one kind: each field gets the column that fits it best, each column one field at most. */
export function mapColumns(header: readonly string[], survey: TableSurvey, fields: KindFields): KindReading {
  const candidates: Candidate[] = []
  for (const [index, column] of header.entries()) {
    for (const match of matchHeader(column, fields.fields)) {
      const fit = fitOf(survey.columns[index]!, match.field, survey.complete)
      const confidence = Math.min(1, match.confidence * fit.factor + fit.bonus)
      candidates.push({ index, field: match.field, confidence, reason: `${match.reason}; ${fit.reason}` })
    }
  }
  candidates.sort((a, b) => b.confidence - a.confidence || a.index - b.index)

  const chosen = new Map<number, Candidate>()
  const fed = new Set<string>()
  for (const candidate of candidates) {
    if (
      candidate.confidence < LEAST_CONFIDENCE ||
      chosen.has(candidate.index) ||
      fed.has(candidate.field.name)
    )
      continue
    chosen.set(candidate.index, candidate)
    fed.add(candidate.field.name)
  }
  const mapping = header.map((column, index): ColumnMapping => {
    const candidate = chosen.get(index)
    if (candidate) {
      const confidence = Math.round(candidate.confidence * 100) / 100
      return { column, index, field: candidate.field.name, confidence, reason: candidate.reason }
    }
    const refused = candidates.find((other) => other.index === index)
    return { column, index, field: null, confidence: 0, reason: whyLeft(refused, fed) }
  })
  return {
    fields,
    mapping: withStandIns(fields, mapping, fed),
    points: [...chosen.values()].reduce((sum, candidate) => sum + pointsOf(candidate, header, fields), 0),
    missing: fields.needs
      .filter((group) => !group.some((name) => fed.has(name)))
      .map((group) => inWords(group, fields)),
  }
}

function fitOf(
  column: ColumnSurvey,
  field: Field,
  complete: boolean,
): { factor: number; bonus: number; reason: string } {
  if (column.filled === 0) return { factor: 1, bonus: 0, reason: 'it holds no values yet' }
  const [fitting, noun] = fittingCells(column, field)
  const values = `${complete ? '' : 'first '}${counted(column.filled, 'value')}`
  if (fitting === null) return { factor: 1, bonus: ALL_FIT, reason: `${values} of text` }
  if (fitting === column.filled) return { factor: 1, bonus: ALL_FIT, reason: `all ${values} are ${noun}` }
  const reason = `${counted(fitting, 'of the', 'of the')} ${values} are ${noun}`
  const share = fitting / column.filled
  if (share >= ENOUGH_FIT) return { factor: share, bonus: 0, reason }
  const vital = (field.telling || field.required) && (field.type === 'date' || field.type === 'money')
  return { factor: vital ? FEW_FIT_BUT_VITAL : FEW_FIT, bonus: 0, reason }
}

function fittingCells(column: ColumnSurvey, field: Field): [number | null, string] {
  switch (field.type) {
    case 'date':
      return [column.dates, 'dates']
    case 'money':
    case 'number':
      return [column.numbers, 'numbers']
    case 'currency':
      return [column.currencies, 'currencies']
    case 'flag':
      return [column.flags, 'yes or no']
    case 'text':
    case 'id':
      return [null, 'text']
  }
}

function whyLeft(refused: Candidate | undefined, fed: ReadonlySet<string>): string {
  if (!refused) return 'no known name; kept as an attribute'
  if (fed.has(refused.field.name))
    return `another column fits the ${refused.field.label} better; kept as an attribute`
  return `${refused.reason}; kept as an attribute`
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

function pointsOf(
  { field, index, confidence }: Candidate,
  header: readonly string[],
  { words }: KindFields,
): number {
  const name = compactName(header[index]!)
  const saysKind = words.some((word) => name.includes(word))
  return confidence * ((field.telling ? TELLING_POINTS : PLAIN_POINTS) + (saysKind ? KIND_WORD_POINTS : 0))
}

function inWords(group: readonly string[], { fields }: KindFields): string {
  const labels = group.map((name) => fields.find((field) => field.name === name)!.label)
  return labels.length === 1 ? labels[0]! : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`
}
