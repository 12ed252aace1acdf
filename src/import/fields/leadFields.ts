import { field, type KindFields } from './field.ts'
import { OWNER_NAMES } from './sharedNames.ts'

const telling = { telling: true }

/** Fields of a leads file, one row for each person or firm that marketing handed over. */
export const LEAD_FIELDS: KindFields = {
  kind: 'leads',
  label: 'leads',
  words: ['lead', 'mql', 'contact', 'interessent', 'prospect'],
  objects: ['lead', 'leads', 'mql', 'contact', 'person', 'interessent', 'piste', 'prospecto', 'candidato'],
  needs: [['id'], ['createdOn']],
  signs: [],
  fields: [
    field(
      'id',
      'lead ID',
      'id',
      [
        ...['lead id', 'mql id', 'contact id', 'record id', 'lead number', 'id', 'hs object id'],
        ...['do not modify lead', 'do not modify contact', 'system id'],
      ],
      { required: true },
    ),
    field(
      'createdOn',
      'created date',
      'date',
      [
        ...['created date', 'create date', 'lead created date', 'created on', 'created', 'created at'],
        ...[
          'created time',
          'date created',
          'first contact date',
          'lead created',
          'add time',
          'hs create date',
        ],
        ...['became a lead date', 'mql date', 'became a marketing qualified lead date', 'creation date'],
        ...['hs lifecyclestage lead date', 'hs lifecyclestage marketingqualifiedlead date'],
      ],
      { required: true, guessed: true },
    ),
    field('source', 'source', 'text', [
      ...['source', 'lead source', 'origin', 'original source', 'original traffic source'],
      ...['original source type', 'hs analytics source', 'source origin', 'source channel', 'channel'],
      ...['marketing channel', 'campaign'],
    ]),
    field('owner', 'owner', 'text', ['lead owner', 'contact owner', ...OWNER_NAMES]),
    field(
      'score',
      'score',
      'number',
      [
        ...['score', 'lead score', 'hubspot score', 'qualification score'],
        ...['predictive score', 'engagement score', 'likelihood to close'],
      ],
      telling,
    ),
    field(
      'scoreBand',
      'score band',
      'text',
      ['score band', 'grade', 'lead grade', 'lead rating', 'rating', 'score grade', 'priority'],
      telling,
    ),
    field('status', 'status', 'text', [
      ...['status', 'lead status', 'hs lead status', 'lifecycle stage', 'lead stage'],
    ]),
    field(
      'convertedOn',
      'converted date',
      'date',
      [
        ...['converted date', 'conversion date', 'converted on', 'converted at', 'date converted'],
        ...[
          'converted time',
          'converted date time',
          'became an opportunity date',
          'hs lifecyclestage opportunity date',
        ],
      ],
      telling,
    ),
    field('dealId', 'deal ID', 'id', [
      ...['deal id', 'converted opportunity id', 'opportunity id', 'converted deal id'],
      ...['converted opportunity', 'associated deal id', 'associated deal ids', 'qualifying opportunity'],
    ]),
    field(
      'firstResponseOn',
      'first response date',
      'date',
      [
        ...['first response date', 'first response', 'first responded on', 'first reply date'],
        ...['first contacted', 'first touch date', 'first activity date', 'first outreach date'],
        'first outreach',
      ],
      telling,
    ),
  ],
}
