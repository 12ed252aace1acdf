import { field, type KindFields } from './field.ts'
import { OWNER_NAMES } from './sharedNames.ts'

/** Fields of a measures file, one row for each value of a series on a date. */
export const MEASURE_FIELDS: KindFields = {
  kind: 'measures',
  label: 'measures',
  words: ['measure', 'metric', 'kpi', 'kennzahl', 'indicad', 'indicateur'],
  objects: ['measure', 'metric', 'kpi', 'kennzahl'],
  needs: [['on'], ['measure'], ['value']],
  signs: [],
  fields: [
    field(
      'on',
      'date',
      'date',
      ['date', 'day', 'week', 'month', 'on', 'week starting', 'week of', 'as of', 'measured on'],
      { required: true, guessed: true },
    ),
    field(
      'measure',
      'measure',
      'text',
      [
        ...['measure', 'metric', 'kpi', 'measure name', 'metric name', 'series', 'indicator', 'activity'],
        'activity type',
      ],
      { required: true, telling: true },
    ),
    field('value', 'value', 'number', ['value', 'count', 'number', 'total', 'amount', 'rate', 'quantity'], {
      required: true,
      telling: true,
      guessed: true,
    }),
    field('owner', 'owner', 'text', OWNER_NAMES),
    field('segment', 'segment', 'text', ['segment', 'team', 'region', 'source', 'channel', 'origin']),
  ],
}
