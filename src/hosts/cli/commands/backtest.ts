import { Command, InvalidArgumentError } from 'commander'
import { backtestDocument } from '../../../contract/backtesting.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { BASELINE_WORDS, fanFinding, trustFindings } from '../../../present/trustFindings.ts'
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
        if (document.cutoffs.length === 0) {
          return printLines([
            'The history is too short: it has no whole period with a closed deal before it.',
          ])
        }
        const money = (minor: number | null) =>
          minor === null ? '-' : formatMoney(minor, document.currency, { compact: true })
        const { open, total, baselines } = document.summary
        const share = (value: number | null) => (value === null ? '-' : formatPercent(value))
        const naive = Object.entries(BASELINE_WORDS) as [keyof typeof BASELINE_WORDS, string][]
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
            ...naive.map(([name, words]) => [
              words.charAt(0).toUpperCase() + words.slice(1),
              share(baselines[name].wape),
              share(baselines[name].totalWape),
            ]),
          ]),
          '',
          ...trustFindings(document),
          ...(document.fan.length > 0 ? [`${fanFinding(document)}.`] : []),
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
