import { basename } from 'node:path'
import { Command } from 'commander'
import { fileProfile } from '../../../contract/profiling.ts'
import { profileBytes } from '../../../workbench/importing/stageFile.ts'
import { printJson, printLines, table } from '../output.ts'
import { readInput } from '../readInput.ts'

export function profileCommand(): Command {
  return new Command('profile')
    .description('What the columns of a file hold.')
    .argument('<file>', 'a CSV file')
    .option('--json', 'one JSON document')
    .action(async (path: string, options: { json?: boolean }) => {
      const profile = await profileBytes(basename(path), readInput(path))
      if (options.json) return printJson(fileProfile, profile)
      const shown = (value: number | string | null) => (value === null ? '' : String(value))
      printLines([
        `${profile.file}: ${profile.rows} rows${profile.sampledRows < profile.rows ? `, figures from ${profile.sampledRows}` : ''}`,
        ...table([
          ['Column', 'Type', 'Missing', 'Distinct', 'Least', 'Median', 'Greatest', 'Most common'],
          ...profile.columns.map((column) => [
            column.column,
            column.type,
            String(column.missing),
            String(column.distinct),
            shown(column.min),
            shown(column.median),
            shown(column.max),
            column.top[0] ? `${column.top[0].value} (${column.top[0].count})` : '',
          ]),
        ]),
      ])
    })
}
