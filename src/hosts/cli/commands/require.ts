import { Command, Option } from 'commander'
import { currencyExponent } from '../../../contract/currencyExponent.ts'
import { requireDocument } from '../../../contract/forecasting.ts'
import { LEVERS, type Lever } from '../../../model/forecast/levers.ts'
import { formatChange } from '../../../present/formatPercent.ts'
import { formatQuantity } from '../../../present/formatQuantity.ts'
import { chance, date, number, period, type ScopeOptions, scopeOf } from '../options.ts'
import { printJson, printLines } from '../output.ts'
import { withEngine } from '../withEngine.ts'

type Options = ScopeOptions & { workbook: string; lever: Lever; confidence: number; json?: boolean }

const UNIT = { leads: 'count', conversion: 'fraction', size: 'money', cycle: 'days' } as const

export function requireCommand(): Command {
  return new Command('require')
    .description('What one lever alone would have to be to reach the target with a given confidence.')
    .requiredOption('--workbook <file>', 'the workbook')
    .addOption(new Option('--lever <lever>', 'which lever').choices([...LEVERS]).makeOptionMandatory())
    .option('--confidence <chance>', 'chance asked for', chance, 0.8)
    .option('--target <amount>', 'target in major units', number)
    .option('--period <period>', '2017-Q4, 2017-11 or 2017', period)
    .option('--as-of <date>', 'only what was known on this day', date)
    .option('--json', 'one JSON document')
    .action(async ({ lever, confidence, ...options }: Options) =>
      withEngine(options.workbook, {}, async (client) => {
        const scope = await scopeOf(client, options)
        const document = await client.whatIf.require({ ...scope, lever, confidence })
        const { frame } = await client.workbook.info()
        const currency = frame?.currency ?? 'USD'
        if (options.json) return printJson(requireDocument, inMajor(document, lever, currency))
        const { baseline, required, multiplier, reason, lastUsefulDate } = document
        const quantity = (value: number) => formatQuantity(value, UNIT[lever], currency)
        printLines([
          required !== null && multiplier !== null
            ? `${lever}: from ${quantity(baseline)} to ${quantity(required)} (${formatChange(multiplier - 1)}).`
            : `${lever}: ${reason ?? 'cannot be reached by this lever alone'}.`,
          ...(lastUsefulDate ? [`Useful until ${lastUsefulDate}.`] : []),
        ])
      }),
    )
}

/** The average amount is money where the lever is `size`; the other levers carry plain numbers. */
function inMajor<T extends { baseline: number; required: number | null }>(
  document: T,
  lever: Lever,
  currency: string,
): T {
  if (lever !== 'size') return document
  const unit = 10 ** currencyExponent(currency)
  return {
    ...document,
    baseline: document.baseline / unit,
    required: document.required === null ? null : document.required / unit,
  }
}
