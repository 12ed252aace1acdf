import { json } from 'node:stream/consumers'
import { Command } from 'commander'
import { distributionInput, distributionOutput } from '../../../contract/forecasting.ts'
import { distribution } from '../../../workbench/forecast/distribution.ts'
import { printLines } from '../output.ts'
import { refuse } from '../refuse.ts'

export function distributionCommand(): Command {
  return new Command('distribution')
    .description(
      'Reads {deals, correlation, target?, certain?} from standard input and prints the distribution of the sum.',
    )
    .option('--json', 'one JSON document')
    .action(async (options: { json?: boolean }) => {
      const read = await json(process.stdin).catch((error: Error) =>
        refuse(`Standard input is no JSON: ${error.message}`),
      )
      const input = distributionInput.safeParse(read)
      if (!input.success) {
        const { path, message } = input.error.issues[0]!
        return refuse(`${path.join('.') || 'The input'}: ${message}`)
      }
      const result = distribution(input.data)
      if (options.json) process.stdout.write(`${JSON.stringify(distributionOutput.parse(result), null, 2)}\n`)
      else printLines(Object.entries(result).map(([name, value]) => `${name}: ${value ?? 'no target given'}`))
    })
}
