import { Command } from 'commander'
import { type CallScoresDocument, judgementRecord } from '../../../contract/judging.ts'
import { tooFewInWords, verdictInWords, weightInWords } from '../../../present/callRecordWords.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { date } from '../options.ts'
import { printJson, printLines, table } from '../output.ts'
import { withEngine } from '../withEngine.ts'

const STEPS = [
  ['naive', 'Flat win rate'],
  ['model', 'Model'],
  ['person', "Person's call"],
  ['pooled', 'Both, weighed'],
] as const

export function judgementCommand(): Command {
  return new Command('judgement')
    .description("How people's calls on deals turned out, and how much they weigh.")
    .requiredOption('--workbook <file>', 'the workbook')
    .option('--as-of <date>', 'only what was known on this day', date)
    .option('--json', 'one JSON document')
    .action(async ({ workbook, asOf, json }: { workbook: string; asOf?: string; json?: boolean }) =>
      withEngine(workbook, {}, async (client) => {
        const record = await client.judgement.record(asOf === undefined ? {} : { asOf })
        if (json) return printJson(judgementRecord, record, record.currency)
        const { everyone, people, prior } = record
        const { brier } = everyone.all
        printLines([
          `${countOf(everyone.all.n, 'call')} decided by ${record.asOf}.`,
          ...(brier === null
            ? []
            : [
                '',
                ...table([
                  ['Step', 'Error of the chance', 'Against the step before'],
                  ...STEPS.map(([step, label]) => [
                    label,
                    brier.errors[step].toFixed(3),
                    step === 'naive'
                      ? ''
                      : verdictInWords(brier.added?.[step] ?? null, brier.n, prior.leastCalls),
                  ]),
                ]),
              ]),
          '',
          ...table([
            ['By name', 'Weighs', 'Above the model', 'Below the model', 'Waiting'],
            ...people.map((person) => [
              person.name,
              weightInWords(person.weight),
              turnedOut(person.up, person.proposed.up?.value ?? null, prior.leastCalls),
              turnedOut(person.down, person.proposed.down?.value ?? null, prior.leastCalls),
              String(person.waiting),
            ]),
          ]),
          '',
          'Not for pay decisions: it says how much a call should weigh in the forecast.',
        ])
      }),
    )
}

function turnedOut({ chance }: CallScoresDocument, proposed: number | null, least: number): string {
  if (chance.n === 0) return 'none'
  const won = `${chance.won} of ${chance.n} won`
  return proposed === null
    ? `${won}, ${tooFewInWords(chance.n, least)}`
    : `${won}, would weigh ${formatPercent(proposed)}`
}
