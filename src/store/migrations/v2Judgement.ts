import type { Migration } from './migrations.ts'

/** What people say: overrides, concerns, scenarios, assumptions and the plan. Changed only by recorded commands. */
export const judgement: Migration = {
  version: 2,
  sql: `
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
) STRICT;
CREATE INDEX adjustment_by_deal ON adjustment (deal_id, made_at);

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
CREATE INDEX concern_by_deal ON concern (deal_id, raised_on);

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

CREATE TABLE plan_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT,
  due_on TEXT,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
`,
}
