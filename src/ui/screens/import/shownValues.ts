import type { ImportAnswers, StageMeaning, ValueMeaning } from '../../../contract/importAnswers.ts'
import type { ReadValue } from '../../../contract/importReview.ts'

/** The stages and statuses as they stand now: what was found, with what the person has said since. */
export function shownValues(found: readonly ReadValue[], answers: ImportAnswers): ReadValue[] {
  const said = found.map((value) => {
    const meaning = answers.meanings?.find((one) => isSame(one, value))?.meaning
    return meaning === undefined ? value : { ...value, meaning, decidedBy: 'you' as const }
  })
  const order = answers.stageOrder ?? []
  const placeOf = ({ value }: ReadValue) => {
    const place = order.indexOf(value)
    return place < 0 ? order.length : place
  }
  const stages = said.filter(({ field }) => field === 'stage')
  return [
    ...stages.toSorted((a, b) => placeOf(a) - placeOf(b)),
    ...said.filter(({ field }) => field === 'outcome'),
  ]
}

/** The answers after a value was said to stand for something. */
export function withMeaning(
  answers: ImportAnswers,
  value: Pick<ReadValue, 'field' | 'value'>,
  meaning: StageMeaning,
): ImportAnswers {
  const others = (answers.meanings ?? []).filter((one) => !isSame(one, value))
  return { meanings: [...others, { field: value.field, value: value.value, meaning }] }
}

/** The answers after a stage moved by one place; `null` where there is no such place. */
export function withStageMoved(
  values: readonly ReadValue[],
  stage: string,
  by: 1 | -1,
): ImportAnswers | null {
  const order = values.filter(({ field }) => field === 'stage').map(({ value }) => value)
  const from = order.indexOf(stage)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return null
  const moved = [...order]
  moved.splice(from, 1)
  moved.splice(to, 0, stage)
  return { stageOrder: moved }
}

function isSame(
  one: Pick<ValueMeaning, 'field' | 'value'>,
  other: Pick<ReadValue, 'field' | 'value'>,
): boolean {
  return one.field === other.field && one.value === other.value
}
