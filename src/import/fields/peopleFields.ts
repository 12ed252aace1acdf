import { field, type KindFields } from './field.ts'

const telling = { telling: true }

/** Fields of a people file, one row for each owner. A file without a column for `team` uses `region`. */
export const PEOPLE_FIELDS: KindFields = {
  kind: 'people',
  label: 'people',
  words: ['rep', 'agent', 'user', 'employee', 'salesperson', 'mitarbeiter', 'vendeur', 'vendedor'],
  objects: ['user', 'rep', 'employee', 'salesperson', 'person', 'mitarbeiter'],
  needs: [['name'], ['team', 'manager', 'region']],
  signs: [
    // Salesforce's User and HubSpot's owners.
    { with: [['username'], ['email'], ['alias', 'profileid', 'userroleid']] },
    {
      with: [['ownerid', 'hubspotownerid', 'userid'], ['firstname'], ['lastname']],
      without: ['company', 'companyname', 'lifecyclestage', 'leadsource', 'leadstatus'],
    },
  ],
  fields: [
    field(
      'name',
      'name',
      'id',
      [
        ...['owner', 'sales agent', 'sales rep', 'sales representative', 'rep', 'rep name', 'salesperson'],
        ...['seller', 'account executive', 'user', 'employee', 'employee name', 'full name', 'owner name'],
        ...['name', 'user name', 'owner id', 'user id'],
      ],
      { required: true },
    ),
    field(
      'team',
      'team',
      'text',
      [
        ...['team', 'team name', 'sales team', 'main team', 'primary team', 'group', 'sales group'],
        ...['department', 'division', 'business unit', 'user role', 'role'],
      ],
      telling,
    ),
    field(
      'manager',
      'manager',
      'text',
      [
        ...['manager', 'manager name', 'reports to', 'team lead', 'team leader', 'sales manager'],
        ...['supervisor', 'manager id', 'reports to id'],
      ],
      telling,
    ),
    field('region', 'region', 'text', [
      ...['region', 'regional office', 'territory', 'sales region', 'office', 'area'],
    ]),
    field('startedOn', 'start date', 'date', [
      ...['start date', 'started on', 'hire date', 'hired on', 'date hired', 'joined', 'joined on'],
      'joining date',
    ]),
  ],
}
