import { ENTERED_STAGE } from './enteredStage.ts'
import { field, type KindFields } from './field.ts'
import { ACCOUNT_KEYS, ACCOUNT_NAMES, CURRENCY_NAMES, OWNER_NAMES } from './sharedNames.ts'

const telling = { telling: true }

/**
 * Fields of a deals file. Beside the record's own: `outcome` (a column that says won, lost or open), `isWon` and `isClosed`,
 * `currency`, `wonOn` and `lostOn`. A file without a column for `id` uses `leadId`, else `name`.
 */
export const DEAL_FIELDS: KindFields = {
  kind: 'deals',
  label: 'deals',
  words: ['deal', 'opportunit', 'opp', 'oportunid', 'verkaufschance', 'transaction', 'affaire', 'negocio'],
  objects: [
    'deal',
    'deals',
    'opportunity',
    'opp',
    'oppty',
    'opportunite',
    'oportunidad',
    'oportunidade',
    'opportunita',
    'verkaufschance',
    'transaction',
    'affaire',
    'trato',
    'negocio',
    'trattativa',
  ],
  needs: [
    ['id', 'name', 'leadId'],
    [
      ...['stage', 'outcome', 'isWon', 'createdOn', 'expectedCloseOn', 'closedOn', 'wonOn', 'lostOn'],
      ENTERED_STAGE,
    ],
  ],
  signs: [],
  fields: [
    field(
      'id',
      'deal ID',
      'id',
      [
        ...['deal id', 'opportunity id', 'record id', 'opportunity number', 'oppty id', 'id'],
        ...['hs object id', 'do not modify opportunity', 'deal number', 'system id'],
      ],
      { required: true },
    ),
    field('name', 'name', 'text', [
      ...['deal name', 'opportunity name', 'deal title', 'opportunity', 'deal', 'topic', 'title', 'name'],
    ]),
    field('account', 'account', 'text', [...ACCOUNT_NAMES, ...ACCOUNT_KEYS]),
    field('owner', 'owner', 'text', ['deal owner', 'opportunity owner', ...OWNER_NAMES, 'sr id', 'user']),
    field('product', 'product', 'text', [
      ...['product', 'product name', 'product interest', 'main product', 'product of interest'],
    ]),
    field('source', 'source', 'text', [
      ...['source', 'lead source', 'deal source', 'original source', 'original traffic source'],
      ...['original source type', 'hs analytics source', 'source channel', 'source origin', 'origin'],
      ...['channel', 'marketing channel'],
    ]),
    field(
      'stage',
      'stage',
      'text',
      [
        ...['stage', 'deal stage', 'stage name', 'opportunity stage', 'sales stage', 'pipeline stage'],
        ...['pipeline phase', 'process stage', 'active stage', 'sales phase', 'phase', 'step name'],
        ...['stage id', 'deal pipeline stage id', 'pipeline stage id'],
      ],
      { telling: true, guessed: true },
    ),
    field(
      'outcome',
      'outcome',
      'text',
      [
        ...['outcome', 'deal status', 'opportunity status', 'won lost', 'result', 'status', 'state'],
        ...['state code'],
      ],
      { guessed: true },
    ),
    field(
      'isWon',
      'won (yes or no)',
      'flag',
      ['is won', 'is closed won', 'hs is closed won', 'closed won', 'won'],
      telling,
    ),
    field(
      'isClosed',
      'closed (yes or no)',
      'flag',
      ['is closed', 'hs is closed', 'is deal closed', 'closed'],
      telling,
    ),
    field(
      'amount',
      'amount',
      'money',
      [
        ...[
          'amount',
          'deal amount',
          'deal value',
          'close value',
          'opportunity amount',
          'value',
          'est revenue',
        ],
        ...['estimated revenue', 'estimated value', 'potential revenue', 'acv', 'arr', 'tcv', 'deal size'],
        ...['contract value', 'total contract value', 'annual contract value', 'actual revenue'],
        ...['actual value', 'amount in company currency', 'amount in home currency', 'amount converted'],
        ...['revenue', 'total', 'total price', 'price'],
      ],
      { telling: true, guessed: true },
    ),
    field('currency', 'currency', 'currency', CURRENCY_NAMES, { guessed: true }),
    field('createdOn', 'created date', 'date', [
      ...['created date', 'create date', 'created on', 'created', 'created at', 'created time'],
      ...[
        'date created',
        'deal created',
        'opportunity created date',
        'engage date',
        'opened on',
        'open date',
      ],
      ...['opened date', 'add time', 'hs create date', 'creation date', 'start date', 'record created on'],
    ]),
    field(
      'expectedCloseOn',
      'expected close date',
      'date',
      [
        ...['expected close date', 'expected close', 'expected closing date', 'estimated close date'],
        ...[
          'est close date',
          'est close',
          'exp close date',
          'exp close',
          'exp closing date',
          'est closing date',
          'forecast close date',
          'target close date',
        ],
        ...['projected close date', 'planned close date', 'anticipated close date'],
      ],
      telling,
    ),
    field(
      'closedOn',
      'close date',
      'date',
      [
        ...['close date', 'closed date', 'closed on', 'closing date', 'actual close date', 'date closed'],
        ...[
          'closed at',
          'close time',
          'closed time',
          'deal closed on',
          'actual end date',
          'actual closing date',
        ],
      ],
      { telling: true, guessed: true },
    ),
    field('wonOn', 'won date', 'date', ['won time', 'won date', 'won on', 'date won', 'won at'], telling),
    field(
      'lostOn',
      'lost date',
      'date',
      ['lost time', 'lost date', 'lost on', 'date lost', 'lost at'],
      telling,
    ),
    field(
      'lostReason',
      'lost reason',
      'text',
      [
        ...['lost reason', 'closed lost reason', 'loss reason', 'reason lost', 'reason for loss'],
        ...['reason for losing', 'reason won lost'],
      ],
      telling,
    ),
    field('leadId', 'lead ID', 'id', ['lead id', 'mql id', 'originating lead', 'originating lead id']),
    field('nextStep', 'next step', 'text', ['next step', 'next steps', 'next action'], telling),
    field('lastActivityOn', 'last activity date', 'date', [
      ...['last activity date', 'last activity', 'last contacted', 'last activity on', 'last activity at'],
      ...['last activity time', 'last touch', 'last touched', 'notes last contacted', 'notes last updated'],
      ...['last interaction', 'last contact date'],
    ]),
    field(ENTERED_STAGE, 'date of entering a stage', 'date', [], { many: true }),
  ],
}
