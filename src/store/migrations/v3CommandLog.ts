import type { Migration } from './migrations.ts'

/** Who changed what, when and why, with the row before and after: what undo, redo and an audit need. The revision counts writes. */
export const commandLog: Migration = {
  version: 3,
  sql: `
CREATE TABLE command_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  why TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX command_log_by_state ON command_log (state, id);

CREATE TABLE command_change (
  command_id INTEGER NOT NULL REFERENCES command_log (id),
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  key TEXT NOT NULL CHECK (json_valid(key)),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (command_id, seq),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  value INTEGER NOT NULL
) STRICT;
INSERT INTO revision (only_row, value) VALUES (1, 0);
`,
}
