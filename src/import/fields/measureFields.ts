import { field, type KindFields } from './field.ts'

/** Fields of a measures file, one row for each value of a series on a date. */
export const MEASURE_FIELDS: KindFields = {
  kind: 'measures',
  label: 'measures',
  words: ['measure', 'metric', 'kpi'],
  needs: [['on'], ['measure'], ['value']],
  fields: [
    field('on', 'date', 'date', ['date', 'day', 'week', 'month', 'on', 'week starting', 'as of', 'datum'], {
      required: true,
    }),
    field(
      'measure',
      'measure',
      'text',
      [
        'measure',
        'metric',
        'kpi',
        'measure name',
        'metric name',
        'series',
        'indicator',
        'activity',
        'activity type',
      ],
      { required: true, telling: true },
    ),
    field('value', 'value', 'number', ['value', 'count', 'number', 'total', 'amount', 'rate', 'wert'], {
      required: true,
      telling: true,
    }),
    field('owner', 'owner', 'text', [
      'owner',
      'sales agent',
      'sales rep',
      'rep',
      'owner name',
      'assigned to',
    ]),
    field('segment', 'segment', 'text', ['segment', 'team', 'region', 'source', 'channel', 'origin']),
  ],
}
