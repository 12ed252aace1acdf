import { Command } from 'commander'
import { type Bridge, movesDocument } from '../../../contract/movingForecast.ts'
import type { Where } from '../../../contract/scalars.ts'
import { FORECAST_MOVE_WORDS } from '../../../present/forecastMoveWords.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { formatSignedMoney } from '../../../present/formatSignedMoney.ts'
import { plainText } from '../../../present/phrase.ts'
import { sentenceForMoves } from '../../../present/sentenceForMoves.ts'
import { condition, date, period } from '../options.ts'
import { printJson, printLines, table } from '../output.ts'
import { withEngine } from '../withEngine.ts'

interface Options {
  workbook: string
  from?: string
  to?: string
  period?: string
  where?: Where
  json?: boolean
}

export function movesCommand(): Command {
  return new Command('moves')
    .description(
      'What moved between the forecasts of two days, in parts that sum exactly, with the deals behind.',
    )
    .requiredOption('--workbook <file>', 'the workbook')
    .option('--from <date>', 'the earlier day (the import before, or a week before, by default)', date)
    .option('--to <date>', 'the later day (the as-of date by default)', date)
    .option('--period <period>', '2017-Q4, 2017-11 or 2017', period)
    .option('--where <condition>', 'only some deals, such as owner=NAME; may be repeated', condition)
    .option('--json', 'one JSON document')
    .action(async ({ workbook, json, ...input }: Options) =>
      withEngine(workbook, {}, async (client) => {
        const document = await client.forecast.moves(input)
        if (json) return printJson(movesDocument, document, document.currency)
        const lines = (opening: string, bridge: Bridge) => bridgeLines(opening, bridge, document.currency)
        printLines([
          `${formatPeriod(document.period.label)}, ${document.from} to ${document.to}`,
          plainText(sentenceForMoves(document)),
          '',
          ...lines('Expected bookings', document),
          '',
          ...lines('Open pipeline, not weighted', document.pipeline),
        ])
      }),
    )
}

function bridgeLines(what: string, { opening, closing, bars }: Bridge, currency: string): string[] {
  const money = (minor: number) => formatMoney(minor, currency)
  return table([
    [`${what}, earlier`, '', money(opening)],
    ...bars.map(({ move, count, amount }) => [
      `  ${FORECAST_MOVE_WORDS[move].name}`,
      count === 0 ? '' : formatCount(count),
      formatSignedMoney(amount, currency),
    ]),
    [`${what}, later`, '', money(closing)],
  ])
}
