import { Command } from 'commander'
import { whatIfDocument } from '../../../contract/forecasting.ts'
import type { Levers } from '../../../model/forecast/levers.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import {
  condition,
  date,
  leversOf,
  number,
  period,
  relative,
  type ScopeOptions,
  scopeOf,
} from '../options.ts'
import { printJson, printLines, table } from '../output.ts'
import { withEngine } from '../withEngine.ts'

export function whatIfCommand(): Command {
  return new Command('whatif')
    .description('What the period would bring with other leads, conversion, deal size or cycle time.')
    .requiredOption('--workbook <file>', 'the workbook')
    .option('--as-of <date>', 'only what was known on this day', date)
    .option('--period <period>', '2017-Q4, 2017-11 or 2017', period)
    .option('--target <amount>', 'target in major units', number)
    .option('--where <condition>', 'only some deals, such as owner=NAME; may be repeated', condition)
    .option('--leads <change>', 'such as +20%', relative)
    .option('--conversion <change>', 'such as +10%', relative)
    .option('--size <change>', 'average amount, such as 0%', relative)
    .option('--cycle <change>', 'cycle time, such as -10%', relative)
    .option('--json', 'one JSON document')
    .action(async (options: ScopeOptions & Partial<Levers> & { workbook: string; json?: boolean }) =>
      withEngine(options.workbook, {}, async (client) => {
        const scope = await scopeOf(client, options)
        const document = await client.whatIf.evaluate({ ...scope, levers: leversOf(options) })
        if (options.json) return printJson(whatIfDocument, document, document.currency)
        const { baseline, scenario, currency } = document
        const money = (minor: number) => formatMoney(minor, currency)
        const share = (value: number | null) => (value === null ? '-' : formatPercent(value))
        printLines(
          table([
            ['', 'Today', 'Scenario'],
            ['Leads per 30 days', formatCount(baseline.leads), formatCount(scenario.leads)],
            ['Conversion', share(baseline.conversion), share(scenario.conversion)],
            ['Average amount', money(baseline.averageAmount), money(scenario.averageAmount)],
            ['Cycle, days', formatCount(baseline.cycleDays), formatCount(scenario.cycleDays)],
            ['Bookings, likely', money(baseline.bookings.mean), money(scenario.bookings.mean)],
            ['  1 in 10 below', money(baseline.bookings.p10), money(scenario.bookings.p10)],
            ['  1 in 10 above', money(baseline.bookings.p90), money(scenario.bookings.p90)],
            ['Attainment', share(baseline.attainment), share(scenario.attainment)],
            ['Chance', share(baseline.chance), share(scenario.chance)],
          ]),
        )
      }),
    )
}
