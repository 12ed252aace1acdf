import type { LeadRow } from '../contract/records.ts'
import { aliasesOf } from './aliases.ts'
import { attributesFromText, attributesToText } from './storedAttributes.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Writes leads under a batch; gives their number. */
export function insertLeads(db: WritableWorkbook, batchId: number, rows: Iterable<LeadRow>): number {
  const statement = db.prepare(
    `INSERT INTO lead (batch_id, line, lead_id, created_on, source, owner, score, score_band, status, converted_on,
       deal_id, first_response_on, attributes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  let count = 0
  for (const row of rows) {
    statement.run(
      ...[
        batchId,
        row.line,
        row.id,
        row.createdOn,
        row.source,
        row.owner,
        row.score,
        row.scoreBand,
        row.status,
      ],
      ...[row.convertedOn, row.dealId, row.firstResponseOn, attributesToText(row.attributes)],
    )
    count++
  }
  return count
}

type LeadColumns = [
  batchAsOf: string,
  line: number,
  id: string,
  createdOn: string,
  source: string | null,
  owner: string | null,
  score: number | null,
  scoreBand: string | null,
  status: string | null,
  convertedOn: string | null,
  dealId: string | null,
  firstResponseOn: string | null,
  attributes: string,
]

/**
 * Leads created up to `asOf` as they were known then, ordered by creation. Of several imports of a lead the newest
 * counts (latest as-of day, then latest import); what it dates after `asOf` is missing: the conversion with its
 * deal, the first response. A status has no date, so it is missing where the import is newer than `asOf`.
 */
export function leadsAsOf(db: ReadableWorkbook, asOf: string): LeadRow[] {
  const rows = db
    .prepare(
      `SELECT b.as_of, l.line, l.lead_id, l.created_on, l.source, l.owner, l.score, l.score_band, l.status,
         l.converted_on, l.deal_id, l.first_response_on, l.attributes
       FROM lead l JOIN import_batch b ON b.id = l.batch_id AND b.active = 1
       WHERE l.created_on <= ? ORDER BY b.as_of, b.id, l.created_on, l.id`,
    )
    .raw()
    .all(asOf) as LeadColumns[]
  const alias = aliasesOf(db)
  const newest = new Map<string, LeadRow>()
  for (const row of rows) newest.set(row[2], asKnown(row, asOf, alias))
  return [...newest.values()].sort((a, b) =>
    a.createdOn < b.createdOn ? -1 : a.createdOn > b.createdOn ? 1 : 0,
  )
}

function asKnown(
  row: LeadColumns,
  asOf: string,
  alias: (field: string, name: string | null) => string | null,
): LeadRow {
  const [batchAsOf, line, id, createdOn, source, owner, score, scoreBand, status] = row
  const [, , , , , , , , , convertedOn, dealId, firstResponseOn, attributes] = row
  const conversionIsLater = convertedOn !== null && convertedOn > asOf
  return {
    line,
    id,
    createdOn,
    source: alias('source', source),
    owner: alias('owner', owner),
    score,
    scoreBand,
    status: batchAsOf > asOf ? null : status,
    convertedOn: conversionIsLater ? null : convertedOn,
    dealId: conversionIsLater ? null : dealId,
    firstResponseOn: firstResponseOn !== null && firstResponseOn > asOf ? null : firstResponseOn,
    attributes: attributesFromText(attributes),
  }
}
