import type { Migration } from './migrations.ts'

/** Calls, meetings, mails and tasks as they were imported, one row each. */
export const activities: Migration = {
  version: 4,
  sql: `
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  activity_id TEXT,
  on_date TEXT NOT NULL,
  type TEXT,
  owner TEXT,
  deal_id TEXT,
  account TEXT,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX activity_by_batch ON activity (batch_id);
CREATE INDEX activity_by_on_date ON activity (on_date);
CREATE INDEX activity_by_deal ON activity (deal_id, on_date) WHERE deal_id IS NOT NULL;
`,
}
