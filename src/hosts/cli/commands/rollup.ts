import { Command } from 'commander'
import { type RollUpBy, type RollUpPart, rollUpDocument } from '../../../contract/rollingUp.ts'
import { nameField } from '../../../present/fieldWords.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { diversificationInWords, namePart } from '../../../present/rollUpWords.ts'
import { condition, date, grouping, number, period, type ScopeOptions, scopeOf } from '../options.ts'
import { printJson, printLines, table } from '../output.ts'
import { withEngine } from '../withEngine.ts'

export function rollUpCommand(): Command {
  return new Command('rollup')
    .description('The forecast by owner, team, manager or any other field, each part with its range.')
    .requiredOption('--workbook <file>', 'the workbook')
    .requiredOption('--by <field>', 'owner, team, manager, product, category, attribute:COLUMN ...', grouping)
    .option('--as-of <date>', 'only what was known on this day', date)
    .option('--period <period>', '2017-Q4, 2017-11 or 2017', period)
    .option('--target <amount>', 'target in major units', number)
    .option('--where <condition>', 'only some deals, such as team=NAME; may be repeated', condition)
    .option('--json', 'one JSON document')
    .action(async (options: ScopeOptions & { workbook: string; by: RollUpBy; json?: boolean }) =>
      withEngine(options.workbook, {}, async (client) => {
        const scope = await scopeOf(client, options)
        const document = await client.forecast.rollUp({ ...scope, by: options.by })
        if (options.json) return printJson(rollUpDocument, document, document.currency)
        const { parts, total, by, currency } = document
        const money = (minor: number) => formatMoney(minor, currency)
        const why = diversificationInWords(document, money)
        const row = (name: string, part: Omit<RollUpPart, 'name' | 'kind' | 'depth' | 'where'>) => [
          name,
          String(part.count),
          money(part.wonToDate),
          money(part.open),
          money(part.newBusiness),
          money(part.mean),
          `${money(part.p10)} to ${money(part.p90)}`,
          part.chance === null ? '-' : formatPercent(part.chance),
        ]
        printLines([
          `${formatPeriod(document.period.label)}, as of ${document.asOf}`,
          '',
          ...table([
            [nameField(by), 'Open', 'Won', 'Open deals', 'New', 'Likely', 'Range', 'Chance'],
            ...parts.map((part) => row(`${'  '.repeat(part.depth)}${namePart(part, by)}`, part)),
            row('Total', total),
          ]),
          ...(why === null ? [] : ['', why]),
          ...(document.cutLines.length === 0
            ? []
            : ['', `Led back to themselves, shown at the top: ${document.cutLines.join(', ')}.`]),
        ])
      }),
    )
}
