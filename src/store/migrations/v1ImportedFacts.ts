import type { Migration } from './migrations.ts'

/**
 * Imported facts. Each row belongs to a batch; only rows of active batches are read. Dates are `YYYY-MM-DD`,
 * amounts whole minor units; a NULL currency means the workbook's. `line` is the row's line in its file.
 */
export const importedFacts: Migration = {
  version: 1,
  sql: `
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  is_snapshot INTEGER NOT NULL CHECK (is_snapshot IN (0, 1)),
  label TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kind TEXT,
  rows_read INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  ignored INTEGER NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  CHECK (rows_read = accepted + rejected + ignored)
) STRICT;
CREATE INDEX import_file_by_batch ON import_file (batch_id);
CREATE INDEX import_file_by_sha256 ON import_file (sha256);

CREATE TABLE import_reject (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES import_file (id),
  line INTEGER NOT NULL,
  column_name TEXT,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  raw TEXT NOT NULL CHECK (json_valid(raw))
) STRICT;
CREATE INDEX import_reject_by_file ON import_reject (file_id);

CREATE TABLE deal_version (
  id INTEGER PRIMARY KEY,
  deal_id TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  known_from TEXT NOT NULL,
  seq INTEGER NOT NULL,
  recorded INTEGER NOT NULL CHECK (recorded IN (0, 1)),
  line INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
  stage TEXT,
  amount INTEGER,
  currency TEXT,
  created_on TEXT,
  closed_on TEXT,
  expected_close_on TEXT,
  name TEXT,
  account TEXT,
  owner TEXT,
  product TEXT,
  source TEXT,
  lost_reason TEXT,
  lead_id TEXT,
  next_step TEXT,
  last_activity_on TEXT,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX deal_version_timeline
  ON deal_version (deal_id, batch_id, known_from, seq, recorded, expected_close_on);

CREATE TABLE stage_change (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  deal_id TEXT NOT NULL,
  changed_on TEXT NOT NULL,
  from_stage TEXT,
  to_stage TEXT,
  amount INTEGER,
  currency TEXT,
  expected_close_on TEXT
) STRICT;
CREATE INDEX stage_change_by_deal ON stage_change (deal_id, changed_on);

CREATE TABLE lead (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  lead_id TEXT NOT NULL,
  created_on TEXT NOT NULL,
  source TEXT,
  owner TEXT,
  score REAL,
  score_band TEXT,
  status TEXT,
  converted_on TEXT,
  deal_id TEXT,
  first_response_on TEXT,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX lead_by_created_on ON lead (created_on);

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  name TEXT NOT NULL,
  industry TEXT,
  country TEXT,
  attributes TEXT NOT NULL
) STRICT;

CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  name TEXT NOT NULL,
  family TEXT,
  list_price INTEGER,
  currency TEXT,
  attributes TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  name TEXT NOT NULL,
  team TEXT,
  manager TEXT,
  region TEXT,
  started_on TEXT,
  attributes TEXT NOT NULL
) STRICT;

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  period TEXT NOT NULL,
  team TEXT,
  owner TEXT,
  amount INTEGER NOT NULL,
  currency TEXT
) STRICT;
CREATE INDEX target_by_period ON target (period);

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  measure TEXT NOT NULL,
  value REAL NOT NULL,
  owner TEXT,
  segment TEXT
) STRICT;
CREATE INDEX measure_series ON measure (measure, on_date);

CREATE TABLE name_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER REFERENCES import_batch (id),
  field TEXT NOT NULL,
  from_name TEXT NOT NULL,
  to_name TEXT NOT NULL
) STRICT;
`,
}
