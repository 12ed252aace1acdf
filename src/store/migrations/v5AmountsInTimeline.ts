import type { Migration } from './migrations.ts'

/** The covering index of deal timelines also holds the amounts, so that their changes are counted without reading the rows. */
export const amountsInTimeline: Migration = {
  version: 5,
  sql: `
DROP INDEX deal_version_timeline;
CREATE INDEX deal_version_timeline
  ON deal_version (deal_id, batch_id, known_from, seq, recorded, expected_close_on, amount, currency);
`,
}
