/** A table as CSV text, the first row its header. No cell of these tests needs quotes. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.join(',')).join('\n')}\n`
}

/** Rows of a CSV file of the sample by column name; cells may be quoted. */
export function mapRows(
  text: string,
  change: (row: Record<string, string>) => Record<string, string> | null,
): string {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/)
  const columns = cellsOf(head!)
  const rows = lines.flatMap((line) => {
    const cells = cellsOf(line)
    const row = change(Object.fromEntries(columns.map((column, i) => [column, cells[i]!])))
    return row === null ? [] : [columns.map((column) => quoted(row[column]!)).join(',')]
  })
  return `${[head, ...rows].join('\n')}\n`
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain!,
  )
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
