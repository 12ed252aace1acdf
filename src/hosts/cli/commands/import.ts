import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { type AcceptedFile, dateOrder } from '../../../contract/importAnswers.ts'
import type { FileProposal } from '../../../contract/importing.ts'
import { type ImportReport, importReport } from '../../../contract/importReport.ts'
import { RECORD_KINDS, type RecordKind, recordKind } from '../../../contract/records.ts'
import { rejectsAsCsv } from '../../../workbench/importing/rejectsAsCsv.ts'
import { date } from '../options.ts'
import { printJson, printLines, say, table } from '../output.ts'
import { readInput } from '../readInput.ts'
import { refuse } from '../refuse.ts'
import { type Client, withEngine } from '../withEngine.ts'

interface Options {
  workbook: string
  kind?: RecordKind
  asOf?: string
  mapping?: string
  rejects?: string
  accept?: string[]
  json?: boolean
}

/** `--mapping`: for each file name its kind and which column feeds which field; what is left out is proposed. */
const mappingFile = z.record(
  z.string(),
  z.object({
    kind: recordKind.nullable().optional(),
    columns: z.record(z.string(), z.string().nullable()).optional(),
    dateOrder: dateOrder.optional(),
  }),
)

export function importCommand(): Command {
  return new Command('import')
    .description('Takes files into a workbook, all or nothing; the workbook is made when it is not there.')
    .argument('<files...>', 'CSV files')
    .requiredOption('--workbook <file>', 'the workbook')
    .addOption(
      new Option('--kind <kind>', 'what the files hold, else it is found out').choices([...RECORD_KINDS]),
    )
    .option('--as-of <date>', 'the files show the pipeline as it stood on this day', date)
    .option('--mapping <file>', 'JSON: {"deals.csv": {"kind": "deals", "columns": {"Value": "amount"}}}')
    .option('--rejects <file>', 'write the rejected rows with their reasons to this CSV file')
    .option('--accept <suggestions>', 'join names as suggested: ids separated by commas, or all', (text) =>
      text.split(','),
    )
    .option('--json', 'one JSON document')
    .action(async (paths: string[], options: Options) => {
      // Read before a workbook is made, so that a mistyped name leaves none behind.
      const inputs = paths.map((path) => ({
        name: basename(path),
        content: new Blob([readInput(path) as Uint8Array<ArrayBuffer>]),
      }))
      return withEngine(options.workbook, { create: true }, async (client) => {
        const proposals: FileProposal[] = []
        for (const input of inputs) proposals.push(await client.import.stage(input))
        const files = accept(proposals, options)
        const report = await run(client, files, options)
        if (options.rejects) writeRejects(options.rejects, report)
        if (options.json) printJson(importReport, report)
        else printLines(summary(report))
      })
    })
}

function accept(proposals: readonly FileProposal[], { kind, mapping: path }: Options): AcceptedFile[] {
  const chosen = path === undefined ? {} : readMapping(path)
  return proposals.map((proposal) => {
    const own = chosen[proposal.file]
    const columns = own?.columns ?? {}
    const unknown = Object.keys(columns).find(
      (name) => !proposal.mapping.some(({ column }) => column === name),
    )
    if (unknown !== undefined) refuse(`${proposal.file} has no column "${unknown}", which ${path} names.`)
    return {
      fileId: proposal.fileId,
      ...(own?.dateOrder ? { dateOrder: own.dateOrder } : {}),
      kind: own?.kind !== undefined ? own.kind : (kind ?? proposal.kind),
      mapping: proposal.mapping.map(({ column, index, field }) => ({
        index,
        field: column in columns ? (columns[column] ?? null) : field,
      })),
    }
  })
}

function readMapping(path: string): z.infer<typeof mappingFile> {
  try {
    return mappingFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    return refuse(`${path} is no mapping: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function run(client: Client, files: AcceptedFile[], options: Options): Promise<ImportReport> {
  const suggestions = options.accept ? await client.import.suggestions({ files }) : []
  const acceptedSuggestions = options.accept?.includes('all')
    ? suggestions.map(({ id }) => id)
    : (options.accept ?? [])
  const events = await client.import.commit({
    files,
    acceptedSuggestions,
    ...(options.asOf ? { asOf: options.asOf } : {}),
  })
  let report: ImportReport | null = null
  for await (const event of events) {
    if (event.type === 'done') report = event.report
    else if (process.stderr.isTTY)
      say(`${event.phase} ${event.file}: ${event.rows} of ${event.totalRows} rows`)
  }
  if (report === null) throw new Error('The import ended without a report.')
  return report
}

function writeRejects(path: string, report: ImportReport): void {
  try {
    writeFileSync(path, rejectsAsCsv(report))
  } catch (error) {
    say(`The import is done, but ${path} could not be written: ${(error as Error).message}`)
  }
}

function summary({ asOf, files }: ImportReport): string[] {
  const notes = files.flatMap(({ file, warnings, rejects }) => [
    ...warnings.map(({ message }) => `${file}: ${message}`),
    ...rejects
      .slice(0, 10)
      .map(({ row, column, message }) => `${file}, line ${row}${column ? `, ${column}` : ''}: ${message}`),
  ])
  return [
    `Imported; the newest knowledge is of ${asOf}.`,
    ...table([
      ['File', 'Kind', 'Read', 'Accepted', 'Rejected', 'Ignored'],
      ...files.map((one) => [
        one.file,
        one.kind ?? 'left out',
        ...[one.rowsRead, one.accepted, one.rejected, one.ignored].map(String),
      ]),
    ]),
    ...notes,
  ]
}
