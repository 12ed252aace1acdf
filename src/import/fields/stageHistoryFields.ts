import { field, type KindFields } from './field.ts'
import { CURRENCY_NAMES } from './sharedNames.ts'

const telling = { telling: true }

/** Fields of a stage history, one row for each change of a deal's stage, amount or expected close date. */
export const STAGE_HISTORY_FIELDS: KindFields = {
  kind: 'stage-history',
  label: 'stage changes',
  words: ['history', 'changed', 'historique', 'historial', 'historico', 'verlauf', 'geandert'],
  objects: ['deal', 'opportunity', 'opp', 'opportunite', 'oportunidad', 'oportunidade', 'verkaufschance'],
  needs: [['dealId'], ['changedOn'], ['toStage', 'fromStage']],
  saidBy: ['fromStage', 'toStage'],
  signs: [
    // Salesforce's OpportunityHistory: the stage of an opportunity at a time, without what an opportunity has besides.
    {
      with: [['opportunityid'], ['stagename'], ['createddate']],
      without: ['name', 'opportunityname', 'accountid', 'leadsource', 'iswon'],
    },
    // Tables that a loader keeps with a row for every stretch of time in which a record stood unchanged.
    {
      with: [
        ['fivetranstart', 'validfrom', 'dbtvalidfrom'],
        ['fivetranend', 'validto', 'dbtvalidto'],
      ],
    },
  ],
  fields: [
    field(
      'dealId',
      'deal ID',
      'id',
      [
        'deal id',
        'opportunity id',
        'opportunity',
        'deal',
        'record id',
        'deal name',
        'opportunity name',
        'id',
      ],
      { required: true },
    ),
    field(
      'changedOn',
      'changed on',
      'date',
      [
        ...['changed at', 'changed on', 'change date', 'stage change date', 'last stage change date'],
        ...['entered at', 'entered on', 'date entered', 'fivetran start', 'valid from', 'dbt valid from'],
        ...['last modified', 'last modified date', 'modified at', 'modified time', 'timestamp', 'edit date'],
        ...['created date', 'created at', 'date'],
      ],
      { required: true, telling: true, guessed: true },
    ),
    field(
      'fromStage',
      'from stage',
      'text',
      ['from stage', 'old stage', 'previous stage', 'prior stage', 'stage from', 'old value', 'from value'],
      telling,
    ),
    field(
      'toStage',
      'to stage',
      'text',
      [
        ...[
          'to stage',
          'new stage',
          'stage to',
          'stage name',
          'deal stage',
          'stage',
          'new value',
          'to value',
        ],
        ...['stage id', 'value'],
      ],
      telling,
    ),
    field('amount', 'amount', 'money', ['amount', 'deal amount', 'deal value', 'new amount', 'value']),
    field('currency', 'currency', 'currency', CURRENCY_NAMES, { guessed: true }),
    field('expectedCloseOn', 'expected close date', 'date', [
      ...['expected close date', 'expected close', 'close date', 'estimated close date', 'new close date'],
    ]),
  ],
}
