import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { type AcceptedFile, type AgainPolicy, againPolicy } from '../../../contract/importAnswers.ts'
import { type ImportReport, importReport } from '../../../contract/importReport.ts'
import { RECORD_KINDS, type RecordKind } from '../../../contract/records.ts'
import { type Accepting, acceptFile } from '../acceptFile.ts'
import { AlreadySaid } from '../alreadySaid.ts'
import { fileContent } from '../fileContent.ts'
import { importSummary } from '../importSummary.ts'
import { type FileAnswers, type MappingFile, readMapping } from '../mappingFile.ts'
import { questionLines, questionsOf } from '../openQuestions.ts'
import { date } from '../options.ts'
import { printJson, printLines, say } from '../output.ts'
import { snapshotDay } from '../snapshotDay.ts'
import { type Client, withEngine } from '../withEngine.ts'
import { writeRejects } from '../writeRejects.ts'

interface Options {
  workbook: string
  kind?: RecordKind
  asOf?: string
  mapping?: string
  again?: AgainPolicy
  rejects?: string
  accept?: string[]
  json?: boolean
}

const EXAMPLE = '{"deals.csv": {"columns": {"Value": "amount", "#7": null}, "dateOrder": "day-first"}}'
/** Nobody named a currency or a date yet: amounts have two digits then. */
const UNNAMED_CURRENCY = 'USD'

export function importCommand(): Command {
  return new Command('import')
    .description('Takes files into a workbook, all or nothing; the workbook is made when it is not there.')
    .argument('<files...>', 'CSV files and spreadsheets')
    .requiredOption('--workbook <file>', 'the workbook')
    .addOption(
      new Option('--kind <kind>', 'what the files hold, else it is found out').choices([...RECORD_KINDS]),
    )
    .option(
      '--as-of <date>',
      'the files show the pipeline as it stood on this day; left out, a day in the name of every deals file counts',
      date,
    )
    .option(
      '--mapping <file>',
      `JSON with answers by file name: kind, columns (by name or place), dateOrder, duplicates, repairs, meanings, stageOrder, headerLine, encoding, delimiter, sheet, again; such as ${EXAMPLE}`,
    )
    .addOption(
      new Option('--again <what>', 'what to do with a file that was imported before').choices([
        ...againPolicy.options,
      ]),
    )
    .option('--rejects <file>', 'write the rejected rows with their reasons to this CSV file')
    .option('--accept <suggestions>', 'join names as suggested: ids separated by commas, or all', (text) =>
      text.split(','),
    )
    .option('--json', 'one JSON document')
    .action(async (paths: string[], options: Options) => {
      // Looked at before a workbook is made, so that a mistyped name leaves none behind.
      const mapping = options.mapping === undefined ? {} : readMapping(options.mapping)
      const inputs: { name: string; content: Blob }[] = []
      for (const path of paths) inputs.push({ name: basename(path), content: await fileContent(path) })
      return withEngine(options.workbook, { create: true }, async (client) => {
        const report = await withAllRejects(client, await importInputs(client, inputs, mapping, options))
        const { frame } = await client.workbook.info()
        const currency = frame?.currency ?? UNNAMED_CURRENCY
        if (options.json) printJson(importReport, report, currency)
        else printLines(importSummary(report, currency))
        // Last, so that the import is told even where the file can't be written.
        if (options.rejects) await writeRejectsOf(client, report, options.rejects)
      })
    })
}

async function importInputs(
  client: Client,
  inputs: readonly { name: string; content: Blob }[],
  mapping: MappingFile,
  options: Options,
): Promise<ImportReport> {
  try {
    const files: Accepting[] = []
    for (const input of inputs) {
      const staged = await client.import.stage(input)
      files.push(await acceptFile(client, staged, answersFor(mapping, input.name), options))
    }
    const asOf = options.asOf ?? (await snapshotDay(client, files))
    return await commit(
      client,
      files.map(({ accepted }) => accepted),
      asOf,
      options.accept,
    )
  } catch (error) {
    const questions = questionsOf(error)
    if (questions.length === 0) throw error
    for (const line of questionLines(questions, mapping)) say(line)
    throw new AlreadySaid()
  }
}

function answersFor(mapping: MappingFile, file: string): FileAnswers {
  return Object.hasOwn(mapping, file) ? mapping[file]! : {}
}

async function commit(
  client: Client,
  files: AcceptedFile[],
  asOf: string | undefined,
  accept: readonly string[] | undefined,
): Promise<ImportReport> {
  const suggestions = accept ? await client.import.suggestions({ files }) : []
  const acceptedSuggestions = accept?.includes('all') ? suggestions.map(({ id }) => id) : [...(accept ?? [])]
  const events = await client.import.commit({ files, acceptedSuggestions, ...(asOf ? { asOf } : {}) })
  let report: ImportReport | null = null
  for await (const event of events) {
    if (event.type === 'done') report = event.report
    else if (process.stderr.isTTY)
      say(`${event.phase} ${event.file}: ${event.rows} of ${event.totalRows} rows`)
  }
  if (report === null) throw new Error('The import ended without a report.')
  return report
}

/** The report of a large import carries only the first rejected rows; the rest is read from the workbook. */
async function withAllRejects(client: Client, report: ImportReport): Promise<ImportReport> {
  const { batchId, files: told } = report
  if (batchId === null || told.every(({ rejects, rejected }) => rejects.length === rejected)) return report
  const all = await client.import.rejects({ batchId })
  const ofFile = Map.groupBy(all, ({ file }) => file)
  const files = told.map((one) => {
    // Two files may have one name; their rows then follow each other.
    const rejects = ofFile.get(one.file)?.splice(0, one.rejected) ?? []
    return { ...one, rejects: rejects.map(({ file: _file, ...reject }) => reject) }
  })
  return { ...report, files }
}

async function writeRejectsOf(client: Client, { batchId }: ImportReport, path: string): Promise<void> {
  if (batchId !== null) await writeRejects(client, batchId, path)
  else say(`Nothing new was imported, so ${path} is not written.`)
}
