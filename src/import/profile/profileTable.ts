import type { ColumnProfile, FileProfile } from '../../contract/profiling.ts'
import { quantile } from '../../model/probability/quantile.ts'
import type { Table } from '../reading/table.ts'
import { type Danfo, loadDanfo } from './danfo.ts'
import { sampleColumns } from './sampleColumns.ts'
import { MOST_SAMPLED_ROWS } from './sampledRows.ts'
import { tukeyOutliers } from './tukeyOutliers.ts'
import { typedColumn } from './typedColumn.ts'

/** Most frequent values told of a text column. */
const TOP_VALUES = 5

/**
 * What the columns of a file hold: type, filled and missing cells, distinct values, and by type the mean, sample standard
 * deviation, range, quartiles and
 * outliers (numbers), the range (dates) or the most frequent values (text). Above `mostRows` rows it rests
 * on an even sample, and `sampledRows` says so. Cost: one pass over the rows and a sort for each column.
 */
export async function profileTable(
  file: string,
  table: Table,
  mostRows: number = MOST_SAMPLED_ROWS,
): Promise<FileProfile> {
  const danfo = await loadDanfo()
  const { rows, columns } = sampleColumns(table, mostRows)
  return {
    file,
    rows: table.rowCount,
    sampledRows: rows,
    columns: columns.map((cells, index) =>
      profileColumn(danfo, table.header[index]!, cells, rows - cells.length, table.delimiter),
    ),
  }
}

function profileColumn(
  danfo: Danfo,
  column: string,
  cells: readonly string[],
  missing: number,
  delimiter: string,
): ColumnProfile {
  const typed = typedColumn(cells, delimiter)
  const counts = danfo.countValues(typed.type === 'number' ? typed.values.map(String) : typed.values)
  const bare: ColumnProfile = {
    column,
    type: typed.type,
    count: cells.length,
    missing,
    distinct: counts.size,
    mean: null,
    sd: null,
    min: null,
    p25: null,
    median: null,
    p75: null,
    max: null,
    top: [],
    outliers: null,
  }
  switch (typed.type) {
    case 'empty':
      return bare
    case 'number': {
      const sorted = [...typed.values].sort((a, b) => a - b)
      return {
        ...bare,
        ...danfo.summarise(typed.values),
        p25: quantile(sorted, 0.25),
        p75: quantile(sorted, 0.75),
        outliers: tukeyOutliers(sorted),
      }
    }
    case 'date': {
      const sorted = [...typed.values].sort()
      return { ...bare, min: sorted[0]!, max: sorted.at(-1)! }
    }
    case 'text': {
      const top = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
      return { ...bare, top: top.slice(0, TOP_VALUES) }
    }
  }
}
