CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  line INTEGER NOT NULL,
  name TEXT NOT NULL,
  industry TEXT,
  country TEXT,
  attributes TEXT NOT NULL
) STRICT;

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

CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  deal_id TEXT NOT NULL,
  probability REAL CHECK (probability BETWEEN 0 AND 1),
  amount INTEGER,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  made_at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
, expected_close_on TEXT, category TEXT CHECK (category IN ('commit', 'best-case', 'pipeline', 'omitted')), evidence TEXT NOT NULL DEFAULT '', expires_on TEXT, period TEXT, naive_probability REAL, model_probability REAL, model_amount INTEGER, weight REAL, used_probability REAL, ended_on TEXT, ended_by TEXT, ended_why TEXT) STRICT;

CREATE TABLE assumption (
  key TEXT NOT NULL PRIMARY KEY,
  value REAL NOT NULL,
  low REAL,
  high REAL,
  source TEXT NOT NULL,
  owner TEXT,
  note TEXT NOT NULL,
  status TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE command_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  why TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE TABLE concern (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  deal_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  help TEXT NOT NULL,
  author TEXT NOT NULL,
  raised_on TEXT NOT NULL,
  resolved_on TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

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
, opened_on TEXT) STRICT;

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

CREATE TABLE import_reject (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES import_file (id),
  line INTEGER NOT NULL,
  column_name TEXT,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  raw TEXT NOT NULL CHECK (json_valid(raw))
) STRICT;

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

CREATE TABLE name_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER REFERENCES import_batch (id),
  field TEXT NOT NULL,
  from_name TEXT NOT NULL,
  to_name TEXT NOT NULL
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

CREATE TABLE plan_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT,
  due_on TEXT,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1))
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

CREATE TABLE revision (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  value INTEGER NOT NULL
) STRICT;

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

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  levers TEXT NOT NULL CHECK (json_valid(levers)),
  target INTEGER,
  period TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE INDEX activity_by_batch ON activity (batch_id);

CREATE INDEX activity_by_deal ON activity (deal_id, on_date) WHERE deal_id IS NOT NULL;

CREATE INDEX activity_by_on_date ON activity (on_date);

CREATE INDEX adjustment_by_deal ON adjustment (deal_id, made_at);

CREATE INDEX command_log_by_state ON command_log (state, id);

CREATE INDEX concern_by_deal ON concern (deal_id, raised_on);

CREATE INDEX deal_version_timeline
  ON deal_version (deal_id, batch_id, known_from, seq, recorded, expected_close_on, amount, currency, opened_on);

CREATE INDEX import_file_by_batch ON import_file (batch_id);

CREATE INDEX import_file_by_sha256 ON import_file (sha256);

CREATE INDEX import_reject_by_file ON import_reject (file_id);

CREATE INDEX lead_by_created_on ON lead (created_on);

CREATE INDEX measure_series ON measure (measure, on_date);

CREATE INDEX roll_up_judgement_by_period ON roll_up_judgement (period, made_at);

CREATE INDEX stage_change_by_deal ON stage_change (deal_id, changed_on);

CREATE INDEX target_by_period ON target (period);
