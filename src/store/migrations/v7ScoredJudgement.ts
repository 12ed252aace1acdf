import type { Migration } from './migrations.ts'

/**
 * A call may also name a close date, a category, evidence and an end; it remembers what the model said when it was made, so that it can be
 * scored, and who took it back when and why. Calls made before have none of that: they count in every period and aren't scored. Amounts that
 * people add to a part of the forecast get a table. Logged changes of calls gain the new columns, so that they can still be undone.
 */
export const scoredJudgement: Migration = {
  version: 7,
  sql: `
ALTER TABLE adjustment ADD COLUMN expected_close_on TEXT;
ALTER TABLE adjustment ADD COLUMN category TEXT CHECK (category IN ('commit', 'best-case', 'pipeline', 'omitted'));
ALTER TABLE adjustment ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE adjustment ADD COLUMN expires_on TEXT;
ALTER TABLE adjustment ADD COLUMN period TEXT;
ALTER TABLE adjustment ADD COLUMN naive_probability REAL;
ALTER TABLE adjustment ADD COLUMN model_probability REAL;
ALTER TABLE adjustment ADD COLUMN model_amount INTEGER;
ALTER TABLE adjustment ADD COLUMN weight REAL;
ALTER TABLE adjustment ADD COLUMN used_probability REAL;
ALTER TABLE adjustment ADD COLUMN ended_on TEXT;
ALTER TABLE adjustment ADD COLUMN ended_by TEXT;
ALTER TABLE adjustment ADD COLUMN ended_why TEXT;

UPDATE command_change
SET before = json_set(before, '$.expected_close_on', NULL, '$.category', NULL, '$.evidence', '', '$.expires_on', NULL, '$.period', NULL,
  '$.naive_probability', NULL, '$.model_probability', NULL, '$.model_amount', NULL, '$.weight', NULL, '$.used_probability', NULL,
  '$.ended_on', NULL, '$.ended_by', NULL, '$.ended_why', NULL)
WHERE table_name = 'adjustment' AND before IS NOT NULL;
UPDATE command_change
SET after = json_set(after, '$.expected_close_on', NULL, '$.category', NULL, '$.evidence', '', '$.expires_on', NULL, '$.period', NULL,
  '$.naive_probability', NULL, '$.model_probability', NULL, '$.model_amount', NULL, '$.weight', NULL, '$.used_probability', NULL,
  '$.ended_on', NULL, '$.ended_by', NULL, '$.ended_why', NULL)
WHERE table_name = 'adjustment' AND after IS NOT NULL;

CREATE TABLE roll_up_judgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  part TEXT NOT NULL CHECK (part IN ('company', 'owner', 'team', 'region', 'product')),
  name TEXT,
  period TEXT NOT NULL,
  amount INTEGER NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  evidence TEXT NOT NULL,
  expires_on TEXT,
  author TEXT NOT NULL,
  made_at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  model_mean INTEGER NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  ended_on TEXT,
  ended_by TEXT,
  ended_why TEXT,
  CHECK ((part = 'company') = (name IS NULL))
) STRICT;
CREATE INDEX roll_up_judgement_by_period ON roll_up_judgement (period, made_at);
`,
}
