import { field, type KindFields } from './field.ts'

const telling = { telling: true }

/** Fields of a people file, one row for each owner. A file without a column for `team` uses `region`. */
export const PEOPLE_FIELDS: KindFields = {
  kind: 'people',
  label: 'people',
  words: ['rep', 'agent', 'user', 'employee', 'salesperson'],
  needs: [['name'], ['team', 'manager', 'region']],
  fields: [
    field(
      'name',
      'name',
      'id',
      [
        'owner',
        'sales agent',
        'sales rep',
        'rep',
        'salesperson',
        'user',
        'employee',
        'full name',
        'name',
        'owner name',
        'user name',
        'mitarbeiter',
      ],
      { required: true },
    ),
    field(
      'team',
      'team',
      'text',
      ['team', 'team name', 'sales team', 'group', 'department', 'main team'],
      telling,
    ),
    field(
      'manager',
      'manager',
      'text',
      ['manager', 'manager name', 'reports to', 'team lead', 'sales manager', 'supervisor'],
      telling,
    ),
    field('region', 'region', 'text', [
      'region',
      'regional office',
      'territory',
      'office',
      'area',
      'sales region',
    ]),
    field('startedOn', 'start date', 'date', [
      'start date',
      'started on',
      'hire date',
      'hired on',
      'date hired',
      'joined',
      'joined on',
      'eintrittsdatum',
    ]),
  ],
}
