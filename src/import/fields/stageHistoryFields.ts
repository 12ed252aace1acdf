import { field, type KindFields } from './field.ts'

const telling = { telling: true }

/** Fields of a stage history, one row for each change of a deal's stage, amount or expected close date. */
export const STAGE_HISTORY_FIELDS: KindFields = {
  kind: 'stage-history',
  label: 'stage changes',
  words: ['history', 'changed'],
  needs: [['dealId'], ['changedOn'], ['toStage', 'fromStage']],
  fields: [
    field(
      'dealId',
      'deal ID',
      'id',
      ['deal id', 'opportunity id', 'opportunity', 'deal', 'record id', 'deal name', 'opportunity name'],
      { required: true },
    ),
    field(
      'changedOn',
      'changed on',
      'date',
      [
        'changed at',
        'changed on',
        'change date',
        'last modified',
        'last modified date',
        'modified at',
        'timestamp',
        'edit date',
        'stage change date',
        'entered at',
        'date entered',
        'created date',
        'date',
      ],
      { required: true, telling: true },
    ),
    field(
      'fromStage',
      'from stage',
      'text',
      ['from stage', 'old stage', 'previous stage', 'old value', 'stage from'],
      telling,
    ),
    field(
      'toStage',
      'to stage',
      'text',
      ['to stage', 'new stage', 'stage name', 'stage', 'new value', 'stage to', 'deal stage'],
      telling,
    ),
    field('amount', 'amount', 'money', ['amount', 'deal amount', 'deal value', 'value', 'new amount']),
    field('currency', 'currency', 'currency', ['currency', 'currency code', 'currency iso code']),
    field('expectedCloseOn', 'expected close date', 'date', [
      'expected close date',
      'expected close',
      'close date',
      'estimated close date',
      'new close date',
    ]),
  ],
}
