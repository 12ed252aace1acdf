import { Command } from 'commander'
import {
  type CrossTabulation,
  crossTabulation,
  type FileProfile,
  fileProfile,
} from '../../../contract/profiling.ts'
import { crossTabulateOnDisk, profileOnDisk } from '../../../workbench/importing/profileFile.ts'
import { columnNamed } from '../columnNamed.ts'
import { assertFile } from '../fileContent.ts'
import { printJson, printLines, table } from '../output.ts'
import { refuse } from '../refuse.ts'

interface Options {
  by?: string[]
  json?: boolean
}

/** The profile, with the cross-tabulation that `--by` asks for. */
const profileDocument = fileProfile.extend({ crossTabulation: crossTabulation.optional() })

export function profileCommand(): Command {
  return new Command('profile')
    .description('What the columns of a file hold.')
    .argument('<file>', 'a CSV file or a spreadsheet')
    .option(
      '--by <column>',
      'given twice: count how often the values of these two columns occur together',
      (column: string, previous: string[] = []) => [...previous, column],
    )
    .option('--json', 'one JSON document')
    .action(async (path: string, { by, json }: Options) => {
      if (by && by.length !== 2) refuse('--by is given twice: once for the rows, once for the columns.')
      assertFile(path)
      const profile = await profileOnDisk(path)
      const crossed = by ? await crossTabulateOnDisk(path, ...placesOf(profile, by)) : null
      const document = { ...profile, ...(crossed ? { crossTabulation: crossed } : {}) }
      if (json) return printJson(profileDocument, document)
      printLines([...profileLines(profile), ...(crossed ? crossedLines(crossed) : [])])
    })
}

function placesOf({ file, columns }: FileProfile, by: readonly string[]): [rows: number, columns: number] {
  const names = columns.map(({ column }) => column)
  const [rows, others] = by.map((name) => columnNamed(file, names, name))
  return [rows!, others!]
}

function profileLines({ file, rows, sampledRows, columns }: FileProfile): string[] {
  const shown = (value: number | string | null) => (value === null ? '' : String(value))
  return [
    `${file}: ${rows} rows${sampledRows < rows ? `, figures from ${sampledRows}` : ''}`,
    ...table([
      ['Column', 'Type', 'Missing', 'Distinct', 'Least', 'Median', 'Greatest', 'Outliers', 'Most common'],
      ...columns.map((column) => [
        column.column,
        column.type,
        String(column.missing),
        String(column.distinct),
        shown(column.min),
        shown(column.median),
        shown(column.max),
        shown(column.outliers?.count ?? null),
        column.top[0] ? `${column.top[0].value} (${column.top[0].count})` : '',
      ]),
    ]),
  ]
}

function crossedLines(crossed: CrossTabulation): string[] {
  const named = (value: string) => value || '(none)'
  return [
    `${crossed.rowColumn} by ${crossed.columnColumn}:`,
    ...table([
      ['', ...crossed.columnValues.map(named)],
      ...crossed.rowValues.map((value, row) => [named(value), ...crossed.counts[row]!.map(String)]),
    ]),
  ]
}
