import { outcomeWord } from '../check/outcomeWord.ts'
import { counted } from '../counted.ts'
import type { Field, KindFields } from '../fields/field.ts'
import { compactName } from './compactName.ts'
import type { ColumnSurvey, TableSurvey } from './surveyColumns.ts'

/** A column proposed for a field because of its cells alone. */
export interface GuessedColumn {
  readonly index: number
  readonly field: Field
  readonly confidence: number
  readonly reason: string
}

/** Cells say it while the name says nothing; and while the name is an unknown one, which may mean something else. */
const NAME_SAYS_NOTHING = 0.5
const NAME_UNKNOWN = 0.4
/** Share of the cells that have to look so. */
const NEARLY_ALL = 0.95
/** Share of the cells that have to be ordinary names of stages. */
const MOST = 0.6
/** An owner has more than one row: at most this share of an owner column's values is new. */
const LEAST_REPEATED = 0.5
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
/** `Column 3`, `Unnamed: 3`, `Spalte C`, `F3`, `3` and the like. */
const NO_NAME =
  /^(?:(?:column|col|unnamed|field|spalte|feld|colonne|champ|columna|campo|coluna|colonna|kolom|var|f|c|x)?\d*|column[a-z]|[a-z])$/
/** Words that ordinary pipelines name their stages with. */
const STAGE_WORD =
  /prospect|qualif|discover|demo|proposal|quote|negotiat|pitch|evaluat|contract|needs analysis|perception|decision|presentation|appointment|closed|won|lost|angebot|verhandlung|gewonnen|verloren|proposition|négociation|gagn|perdu|propuesta|negociaci|ganad|perdid|proposta|negocia|ganho/i

/**
 * Proposes columns that no name speaks for by what their cells hold: dates, money, currency codes, stages, outcomes, the e-mail
 * addresses of owners. Never an ID. Where two columns could be the one, or one column two fields, nothing is proposed: `taken`
 * are the columns that feed a field, `fed` those fields. Cost: the different values of the columns.
 */
export function guessFields(
  header: readonly string[],
  { columns }: TableSurvey,
  { fields }: KindFields,
  taken: ReadonlySet<number>,
  fed: ReadonlySet<string>,
): GuessedColumn[] {
  const free = columns.flatMap((survey, index) => {
    const nameless = NO_NAME.test(compactName(header[index]!))
    return taken.has(index) || survey.filled === 0 ? [] : [{ index, survey, nameless }]
  })
  const guesses = fields
    .filter((field) => (field.guessed || field.name === 'owner') && !fed.has(field.name))
    .flatMap((field) => {
      const seen = free.flatMap(({ index, survey, nameless }) => {
        const reason = nameless || speaksAnyway(field) ? contentOf(field, survey) : null
        return reason === null ? [] : [guess(index, field, nameless, reason)]
      })
      return seen.length === 1 ? seen : []
    })
  const timesGuessed = Map.groupBy(guesses, ({ index }) => index)
  return guesses.filter(({ index }) => timesGuessed.get(index)!.length === 1)
}

function guess(index: number, field: Field, nameless: boolean, content: string): GuessedColumn {
  const name = nameless ? 'the name says nothing' : 'the name is unknown'
  const confidence = nameless ? NAME_SAYS_NOTHING : NAME_UNKNOWN
  return { index, field, confidence, reason: `${content}; ${name}` }
}

/** Whether cells of this field are so plain that they speak against any unknown name. */
function speaksAnyway({ name, type }: Field): boolean {
  return type === 'currency' || name === 'outcome'
}

function contentOf(field: Field, survey: ColumnSurvey): string | null {
  const { filled, values } = survey
  const say = (count: number, noun: string) =>
    `${counted(count, 'of', 'of')} ${counted(filled, 'value')} are ${noun}`
  const nearlyAll = (count: number, noun: string) => (count >= filled * NEARLY_ALL ? say(count, noun) : null)
  if (field.type === 'date') return nearlyAll(survey.dates, 'dates')
  if (field.type === 'money' || field.type === 'number') return nearlyAll(survey.numbers, 'numbers')
  if (field.type === 'currency') return nearlyAll(survey.currencies, 'currencies')
  if (values === null) return null
  const count = (fits: (value: string) => boolean) =>
    [...values].reduce((sum, [value, times]) => sum + (fits(value) ? times : 0), 0)
  if (field.name === 'outcome') {
    const said = count((value) => !['other', 'closed'].includes(outcomeWord(value)))
    return values.size > 1 ? nearlyAll(said, 'won, lost or open') : null
  }
  if (field.name === 'stage') {
    const said = count((value) => STAGE_WORD.test(value))
    const outcomes = count((value) => !['other', 'closed'].includes(outcomeWord(value)))
    return said >= filled * MOST && outcomes < filled * NEARLY_ALL ? say(said, 'usual names of stages') : null
  }
  const repeats = values.size <= filled * (1 - LEAST_REPEATED)
  return field.name === 'owner' && repeats
    ? nearlyAll(
        count((value) => EMAIL.test(value)),
        'e-mail addresses',
      )
    : null
}
