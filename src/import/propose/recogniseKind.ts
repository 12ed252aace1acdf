import type { RecordKind } from '../../contract/records.ts'
import { FIELDS_BY_KIND } from '../fields/fieldsByKind.ts'
import { compactName } from './compactName.ts'
import { type KindReading, mapColumns } from './mapColumns.ts'
import { whyLeftOut } from './otherFiles.ts'
import { repeatedShare, type TableSurvey } from './surveyColumns.ts'

/** What a table holds, as far as its columns tell; `kind` null leaves the file out. */
export interface Recognition {
  readonly kind: RecordKind | null
  readonly confidence: number
  readonly reason: string
  /** The columns read as that kind; null when there is no kind. */
  readonly reading: KindReading | null
}

/** Points below which a likeness is chance: names such as `id`, `name` and `created` alone don't make deals. */
const LEAST_POINTS = 3
/** The points at which the confidence is one half. */
const HALF_CONFIDENCE_POINTS = 2
const HIGHEST_CONFIDENCE = 0.99
/** A file that says what it is not is left out with this confidence; one that says nothing, with the other. */
const SURE_OF_OTHER_FILE = 0.95
const UNSURE = 0.2
/** Share of rows that repeat an ID from which on a file is no list of deals, each once. */
const HISTORY_REPEATS = 0.4

/** Compares the columns with those of every kind and takes the kind that most speaks for. */
export function recogniseKind(header: readonly string[], survey: TableSurvey): Recognition {
  const otherFile = whyLeftOut(new Set(header.map(compactName)))
  if (otherFile !== null)
    return { kind: null, confidence: SURE_OF_OTHER_FILE, reason: otherFile, reading: null }
  const readings = Object.values(FIELDS_BY_KIND)
    .map((fields) => mapColumns(header, survey, fields))
    .sort((a, b) => b.points - a.points)
  const possible = readings
    .filter((reading) => reading.missing.length === 0)
    .sort((a, b) => Number(b.signed) - Number(a.signed))
  const [best, second] = historyFirst(possible, survey)
  if (!best || best.points < LEAST_POINTS) return unrecognised(readings[0]!)
  const share = best.points / (best.points + HALF_CONFIDENCE_POINTS)
  const margin = second && !best.signed ? best.points / (best.points + second.points / 2) : 1
  const confidence = Math.min(HIGHEST_CONFIDENCE, Math.round(share * margin * 100) / 100)
  return { kind: best.fields.kind, confidence, reason: whyKind(best), reading: best }
}

/** Deals whose IDs repeat are a history of deals, where the columns allow it. */
function historyFirst(possible: readonly KindReading[], survey: TableSurvey): readonly KindReading[] {
  const history = possible.find(({ fields }) => fields.kind === 'stage-history')
  if (possible[0]?.fields.kind !== 'deals' || !history) return possible
  const columnOf = (reading: KindReading, name: string) =>
    reading.mapping.find(({ field }) => field === name)?.index ?? -1
  const dealId = columnOf(history, 'dealId')
  const repeats = repeatedShare(survey.columns[dealId]!) >= HISTORY_REPEATS
  const staged = columnOf(history, 'toStage') !== -1
  const sameId = dealId === columnOf(possible[0], 'id') || dealId === columnOf(possible[0], 'name')
  if (!repeats || !staged || !sameId) return possible
  return [history, ...possible.filter((reading) => reading !== history)]
}

function whyKind({ fields, mapping }: KindReading): string {
  const known = mapping.filter((column) => column.field !== null)
  const named = known.slice(0, 4).map((column) => `"${column.column}"`)
  const rest = known.length - named.length
  return `It holds ${fields.label}: columns ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} are known.`
}

function unrecognised(nearest: KindReading): Recognition {
  const reason =
    nearest.points === 0
      ? 'No column has a known name. Choose what the file holds and which column is which, or leave it out.'
      : `Most like ${nearest.fields.label}, but ${lacking(nearest)}. Choose what the file holds, or leave it out.`
  return { kind: null, confidence: UNSURE, reason, reading: null }
}

function lacking({ missing }: KindReading): string {
  return missing.length > 0
    ? `no column holds the ${missing.join(', nor the ')}`
    : 'too few of its columns are known'
}
