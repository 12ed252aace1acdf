import { Command, InvalidArgumentError } from 'commander'
import { backtestDocument } from '../../../contract/forecasting.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { date } from '../options.ts'
import { printJson, printLines, table } from '../output.ts'
import { refuse } from '../refuse.ts'
import { withEngine } from '../withEngine.ts'

interface Options {
  workbook: string
  cutoffs?: string[]
  every?: number
  from?: string
  to?: string
  period?: 'month' | 'quarter'
  json?: boolean
}

export function backtestCommand(): Command {
  return new Command('backtest')
    .description('How well past forecasts would have done, each from what was known on its day.')
    .requiredOption('--workbook <file>', 'the workbook')
    .option('--cutoffs <dates>', 'days to forecast from, separated by commas', (text) =>
      text.split(',').map(date),
    )
    .option('--every <days>', 'such as 14d, with --from and --to', days)
    .option('--from <date>', 'first day', date)
    .option('--to <date>', 'last day', date)
    .option('--period <length>', 'month or quarter (the default)', length)
    .option('--json', 'one JSON document')
    .action(async (options: Options) =>
      withEngine(options.workbook, {}, async (client) => {
        const document = await client.forecast.backtest({
          ...(options.cutoffs ? { cutoffs: options.cutoffs } : {}),
          ...(options.every ? { every: spanOf(options) } : {}),
          ...(options.period ? { period: options.period } : {}),
        })
        if (options.json) return printJson(backtestDocument, document, document.currency)
        const money = (minor: number | null) =>
          minor === null ? '-' : formatMoney(minor, document.currency, { compact: true })
        const { open, total, baselines } = document.summary
        const share = (value: number | null) => (value === null ? '-' : formatPercent(value))
        printLines([
          ...table([
            ['Cut-off', 'Period', 'Likely', 'Range', 'Really'],
            ...document.cutoffs.map((one) => [
              one.asOf,
              one.period,
              money(one.total.mean),
              `${money(one.total.p10)} to ${money(one.total.p90)}`,
              money(one.total.actual),
            ]),
          ]),
          '',
          ...table([
            ['', 'Error, open deals', 'Error, total'],
            ['Foresight', share(open.wape), share(total.wape)],
            [
              'Same week of last period',
              share(baselines.lastPeriod.wape),
              share(baselines.lastPeriod.totalWape),
            ],
            ['Stage-weighted', share(baselines.stageWeighted.wape), share(baselines.stageWeighted.totalWape)],
          ]),
          `The range held the truth in ${share(total.coverage80)} of the tests; 80 % is right.`,
        ])
      }),
    )
}

function spanOf({ every, from, to }: Options) {
  if (!from || !to) return refuse('--every needs --from and --to.')
  return { days: every!, from, to }
}

function days(text: string): number {
  const match = /^(\d+)d?$/.exec(text)
  if (!match || Number(match[1]) < 1) throw new InvalidArgumentError('Written as 14d.')
  return Number(match[1])
}

function length(text: string): 'month' | 'quarter' {
  if (text !== 'month' && text !== 'quarter') throw new InvalidArgumentError('month or quarter.')
  return text
}
