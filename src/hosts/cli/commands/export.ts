import { Argument, Command } from 'commander'
import { sumOfRows } from '../../../contract/rowCounts.ts'
import { exportDealsOf } from '../../../workbench/exporting/exportDeals.ts'
import { workbookPath } from '../../../workbench/workbookFiles.ts'
import { dataFolder } from '../../dataFolder.ts'
import { date, number } from '../options.ts'
import { printLines } from '../output.ts'
import { refuse } from '../refuse.ts'
import { withEngine } from '../withEngine.ts'
import { writePieces } from '../writePieces.ts'
import { writeRejects } from '../writeRejects.ts'

const WRITTEN = ['deals', 'rejects'] as const
/** Part of a workbook, but not written to a file yet. */
const NOT_YET = ['plan', 'assumptions', 'workbook'] as const
type What = (typeof WRITTEN)[number] | (typeof NOT_YET)[number]

interface Options {
  workbook: string
  out: string
  asOf?: string
  import?: number
  json?: boolean
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes deals, or the rejected rows of an import, to a CSV file.')
    .addArgument(
      new Argument('<what>', `${WRITTEN.join(' or ')}; ${NOT_YET.join(', ')}: not yet`).choices([
        ...WRITTEN,
        ...NOT_YET,
      ]),
    )
    .requiredOption('--workbook <file>', 'the workbook')
    .requiredOption('--out <file>', 'the CSV file to write; one that is there is replaced')
    .option(
      '--as-of <date>',
      'deals: as they were known at the end of this day; left out, the newest date',
      date,
    )
    .option('--import <number>', 'rejects: of this import; left out, the newest one', number)
    .option('--json', 'one JSON document')
    .action(async (what: What, options: Options) => {
      if (what !== 'deals' && what !== 'rejects') {
        refuse(`A file of the ${what} can't be written yet; ${WRITTEN.join(' and ')} can.`)
      }
      const rows = what === 'deals' ? exportDeals(options) : await exportRejects(options)
      if (options.json) process.stdout.write(`${JSON.stringify({ file: options.out, rows }, null, 2)}\n`)
      else printLines([`${options.out}: ${rows} ${rows === 1 ? 'row' : 'rows'}.`])
    })
}

function exportDeals({ workbook, out, asOf, import: batch }: Options): number {
  if (batch !== undefined) refuse('--import belongs to rejects; deals are written as of a day.')
  return writePieces(out, exportDealsOf(workbookPath(dataFolder(), workbook), asOf))
}

async function exportRejects({ workbook, out, asOf, import: batch }: Options): Promise<number> {
  if (asOf !== undefined) refuse('--as-of belongs to deals; rejects are those of one import.')
  return withEngine(workbook, {}, async (client) => {
    const imports = await client.import.batches()
    const chosen = batch ?? imports.at(-1)?.id
    const found = imports.find(({ id }) => id === chosen)
    if (!found) {
      const known = imports.map(({ id }) => id).join(', ')
      return refuse(known ? `There is no import ${chosen}. There are ${known}.` : 'Nothing was imported yet.')
    }
    await writeRejects(client, found.id, out)
    return sumOfRows(found.files, 'rejected')
  })
}
