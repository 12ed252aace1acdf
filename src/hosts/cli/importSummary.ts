import type { ImportReport } from '../../contract/importReport.ts'
import type { PipelineMoves } from '../../contract/pipelineMoves.ts'
import { countOf, formatCount } from '../../present/formatCount.ts'
import { formatMoney } from '../../present/formatMoney.ts'
import { MOVE_WORDS } from '../../present/moveWords.ts'
import { table } from './output.ts'

/** Causes of rejected rows that are told for one file. */
const MOST_CAUSES = 10

/** What an import did, for a person: rows by file, warnings, rejected rows by cause, and what moved among the deals. */
export function importSummary(report: ImportReport, currency: string): string[] {
  const { batchId, asOf, files, moved } = report
  return [
    `${batchId === null ? 'Nothing new was imported' : 'Imported'}; the newest knowledge is of ${asOf}.`,
    ...table([
      ['File', 'Kind', 'Read', 'Accepted', 'Rejected', 'Ignored'],
      ...files.map((one) => [
        one.file,
        one.kind ?? 'left out',
        ...[one.rowsRead, one.accepted, one.rejected, one.ignored].map(formatCount),
      ]),
    ]),
    ...files.flatMap(({ file, warnings, rejects }) => [
      ...warnings.map(({ message }) => `${file}: ${message}`),
      ...causes(rejects).map((line) => `${file}: ${line}`),
    ]),
    ...(moved ? movedLines(moved, currency) : []),
  ]
}

function causes(rejects: ImportReport['files'][number]['rejects']): string[] {
  const groups = [...Map.groupBy(rejects, ({ code, column }) => JSON.stringify([code, column])).values()]
  groups.sort((a, b) => b.length - a.length)
  const lines = groups.slice(0, MOST_CAUSES).map((group) => {
    const { row, column, code, message } = group[0]!
    const rows = countOf(group.length, 'row')
    const first = group.length === 1 ? `line ${row}` : `the first in line ${row}`
    return `${rows} rejected (${code}${column ? ` in ${column}` : ''}), ${first}: ${message}`
  })
  const left = groups.slice(MOST_CAUSES).reduce((sum, group) => sum + group.length, 0)
  return left > 0 ? [...lines, `${formatCount(left)} more rows rejected for other causes.`] : lines
}

function movedLines({ from, to, moves }: PipelineMoves, currency: string): string[] {
  const some = moves.filter(({ count }) => count > 0)
  const since = from === to ? `What moved on ${to}` : `What moved from ${from} to ${to}`
  if (some.length === 0) return [`${since}: nothing.`]
  return [
    `${since}:`,
    ...table([
      ['Move', 'Deals', 'Amount'],
      ...some.map(({ move, count, amount }) => [
        MOVE_WORDS[move],
        formatCount(count),
        formatMoney(amount, currency),
      ]),
    ]),
  ]
}
