import { field, type KindFields } from './field.ts'
import { ACCOUNT_KEYS, ACCOUNT_NAMES, OWNER_NAMES } from './sharedNames.ts'

const telling = { telling: true }

/** Fields of an activities file, one row for each call, meeting, mail or task. */
export const ACTIVITY_FIELDS: KindFields = {
  kind: 'activities',
  label: 'activities',
  words: ['activit', 'aktivitat', 'actividad', 'atividade', 'engagement', 'meeting', 'task', 'call'],
  objects: [
    ...['activity', 'task', 'event', 'engagement', 'call', 'meeting', 'aktivitat', 'activite', 'actividad'],
    ...['atividade', 'aufgabe', 'tache', 'tarea', 'tarefa'],
  ],
  needs: [['on'], ['type', 'dealId', 'id']],
  signs: [
    // Salesforce's Task and Event.
    { with: [['whatid'], ['whoid'], ['activitydate', 'activitydatetime', 'startdatetime', 'subject']] },
    // HubSpot's calls, meetings, mails, notes and tasks.
    { with: [['hstimestamp'], ['hsobjectid', 'id', 'hsengagementtype', 'hsactivitytype']] },
    { with: [['activityassignedto'], ['activitydate', 'meetingstarttime', 'calltitle', 'meetingname']] },
  ],
  fields: [
    field('id', 'activity ID', 'id', [
      ...['activity id', 'task id', 'event id', 'engagement id', 'call id', 'meeting id', 'record id', 'id'],
      ...['hs object id', 'do not modify activity', 'system id'],
    ]),
    field(
      'on',
      'date',
      'date',
      [
        ...[
          'activity date',
          'activity date time',
          'activity on',
          'hs timestamp',
          'engagement date',
          'call date',
        ],
        ...[
          'meeting date',
          'task date',
          'date of activity',
          'occurred at',
          'occurred on',
          'meeting start time',
        ],
        ...['start date time', 'call start time', 'completed date', 'completed date time', 'due date'],
        ...['start time', 'event date', 'logged at', 'activity time', 'timestamp', 'date', 'created date'],
      ],
      { required: true, telling: true, guessed: true },
    ),
    field(
      'type',
      'type',
      'text',
      [
        ...['activity type', 'engagement type', 'task type', 'event type', 'task subtype', 'event subtype'],
        ...['hs engagement type', 'hs activity type', 'hs task type', 'call and meeting type', 'call type'],
        ...['interaction type', 'activity', 'type'],
      ],
      telling,
    ),
    field('owner', 'owner', 'text', ['activity assigned to', ...OWNER_NAMES, 'user', 'created by']),
    field(
      'dealId',
      'deal ID',
      'id',
      [
        ...['deal id', 'opportunity id', 'what id', 'related opportunity', 'associated deal ids'],
        ...['associated deal id', 'regarding', 'related to id', 'deal', 'opportunity', 'associated deal'],
      ],
      telling,
    ),
    field('account', 'account', 'text', [...ACCOUNT_NAMES, ...ACCOUNT_KEYS]),
  ],
}
