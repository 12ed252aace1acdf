/** Columns of a history that holds changes of all fields mixed, one value a row, by their compact names. */
export const FIELD_HISTORY_COLUMNS = {
  deal: ['dealid', 'opportunityid', 'objectid', 'recordid', 'parentid', 'opportunityname', 'dealname'],
  time: ['timestamp', 'createddate', 'changedat', 'editdate', 'changedate', 'updatetimestamp'],
  field: ['field', 'fieldevent', 'fieldname', 'property', 'propertyname', 'name'],
  before: ['oldvalue', 'previousvalue', 'fromvalue'],
  after: ['newvalue', 'value', 'tovalue'],
} as const
