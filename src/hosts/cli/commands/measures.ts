import { Command, Option } from 'commander'
import { measuresDocument } from '../../../contract/measuring.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { date } from '../options.ts'
import { printJson, printLines, table } from '../output.ts'
import { withEngine } from '../withEngine.ts'

export function measuresCommand(): Command {
  return new Command('measures')
    .description('Conversion by cohort at equal age, with what is still maturing.')
    .requiredOption('--workbook <file>', 'the workbook')
    .option('--as-of <date>', 'only what was known on this day', date)
    .addOption(new Option('--by <length>', 'length of a cohort').choices(['month', 'week']))
    .option('--segment <attribute>', 'split by source (origin), owner, or another attribute')
    .option('--json', 'one JSON document')
    .action(
      async (options: {
        workbook: string
        asOf?: string
        by?: 'month' | 'week'
        segment?: string
        json?: boolean
      }) =>
        withEngine(options.workbook, {}, async (client) => {
          const { asOf, by, segment } = options
          const document = await client.measures.list({
            ...(asOf ? { asOf } : {}),
            ...(by ? { by } : {}),
            ...(segment ? { segment } : {}),
          })
          if (options.json) return printJson(measuresDocument, document)
          for (const measure of document.measures) {
            const { current, cohorts } = measure
            printLines([
              [measure.name, measure.segment].filter(Boolean).join(', '),
              current === null
                ? 'No cohort is old enough to judge.'
                : `Now ${formatPercent(current.rate)} (${formatPercent(current.low)} to ${formatPercent(current.high)}, n ${current.n})`,
              ...table([
                ['Cohort', 'n', 'Converted', 'Rate', 'Maturity', ''],
                ...cohorts.map((cohort) => [
                  cohort.period,
                  String(cohort.n),
                  String(cohort.converted),
                  formatPercent(cohort.rate),
                  formatPercent(cohort.maturity),
                  cohort.truncated ? 'before the record' : cohort.matured ? '' : 'still maturing',
                ]),
              ]),
              '',
            ])
          }
        }),
    )
}
