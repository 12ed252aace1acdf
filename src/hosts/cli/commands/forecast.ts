import { Command } from 'commander'
import { forecastDocument } from '../../../contract/forecasting.ts'
import { chanceInWords } from '../../../present/chanceInWords.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { condition, date, number, period, type ScopeOptions, scopeOf } from '../options.ts'
import { printJson, printLines, table } from '../output.ts'
import { withEngine } from '../withEngine.ts'

/** Deals listed for a person; `--json` has them all. */
const LISTED = 15

export function forecastCommand(): Command {
  return new Command('forecast')
    .description('Where the period will land: range, chance of the target, and every open deal.')
    .requiredOption('--workbook <file>', 'the workbook')
    .option('--as-of <date>', 'only what was known on this day', date)
    .option('--period <period>', '2017-Q4, 2017-11 or 2017', period)
    .option('--target <amount>', 'target in major units', number)
    .option('--where <condition>', 'only some deals, such as owner=NAME; may be repeated', condition)
    .option('--json', 'one JSON document')
    .action(async (options: ScopeOptions & { workbook: string; json?: boolean }) =>
      withEngine(options.workbook, {}, async (client) => {
        const document = await client.forecast.document(await scopeOf(client, options))
        if (options.json) return printJson(forecastDocument, document, document.currency)
        const money = (minor: number) => formatMoney(minor, document.currency)
        const { total, open, undated, deals } = document
        printLines([
          `${formatPeriod(document.period.label)}, as of ${document.asOf}`,
          `Likely ${money(total.mean)}; 8 in 10 outcomes lie between ${money(total.p10)} and ${money(total.p90)}.`,
          document.chance === null || document.target === null
            ? 'No target is known for this period; give one with --target.'
            : `Chance of reaching ${money(document.target)}: ${chanceInWords(document.chance)} (${formatPercent(document.chance)}).`,
          ...(document.managerShift === null
            ? []
            : [
                `Not in it: ${money(document.managerShift.amount)} that people added; it would make ${money(document.managerShift.total.mean)}.`,
              ]),
          '',
          ...table([
            ['Won to date', money(document.wonToDate)],
            [`Open deals (${open.count})`, money(open.expected)],
            ['Not yet created', money(document.newBusiness.expected)],
            ['Stage-weighted, as a CRM shows it', money(open.stageWeighted)],
          ]),
          ...(undated.count > 0 ? [`${undated.count} open deals carry no date and are counted apart.`] : []),
          '',
          ...table([
            ['Deal', 'Amount', 'Chance', 'Range'],
            ...deals
              .toSorted(
                (a, b) =>
                  (b.importance ?? b.probability * b.amount) - (a.importance ?? a.probability * a.amount),
              )
              .slice(0, LISTED)
              .map((deal) => [
                `${deal.name} (${deal.id})`,
                money(deal.amount),
                formatPercent(deal.probability),
                `${formatPercent(deal.low)} to ${formatPercent(deal.high)}`,
              ]),
          ]),
        ])
      }),
    )
}
