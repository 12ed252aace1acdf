import type { Migration } from './migrations.ts'

/**
 * The open version of a closed deal without a history follows from the closed one, so it needs only its day. Versions written
 * before keep their openings as rows of their own, with `opened_on` missing.
 */
export const derivedOpenings: Migration = {
  version: 6,
  sql: `
ALTER TABLE deal_version ADD COLUMN opened_on TEXT;
DROP INDEX deal_version_timeline;
CREATE INDEX deal_version_timeline
  ON deal_version (deal_id, batch_id, known_from, seq, recorded, expected_close_on, amount, currency, opened_on);
`,
}
