import { ORPCError } from '@orpc/client'
import { Command, CommanderError } from 'commander'
import { describeError } from '../../present/describeError.ts'
import { AlreadySaid } from './alreadySaid.ts'
import { backtestCommand } from './commands/backtest.ts'
import { distributionCommand } from './commands/distribution.ts'
import { exportCommand } from './commands/export.ts'
import { forecastCommand } from './commands/forecast.ts'
import { importCommand } from './commands/import.ts'
import { judgementCommand } from './commands/judgement.ts'
import { measuresCommand } from './commands/measures.ts'
import { movesCommand } from './commands/moves.ts'
import { profileCommand } from './commands/profile.ts'
import { requireCommand } from './commands/require.ts'
import { rollUpCommand } from './commands/rollup.ts'
import { serveCommand } from './commands/serve.ts'
import { whatIfCommand } from './commands/whatif.ts'
import { say } from './output.ts'

const FAILED = 1
const REFUSED = 2

/** Problems that lie with the machine or the file, not with what was asked. */
const FAILURES: readonly string[] = [
  'CANNOT_WRITE',
  'WORKBOOK_LOCKED',
  'WORKBOOK_DAMAGED',
  'ENGINE_BUSY',
  'IMPORT_CANCELLED',
]

// A reader that stops early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const program = new Command('foresight')
  .description('Forecasts and scenarios from your pipeline, in one local file.')
  .configureOutput({
    writeOut: (text) => process.stdout.write(text),
    writeErr: (text) => process.stderr.write(text),
  })
  .exitOverride()

for (const command of [
  importCommand,
  forecastCommand,
  movesCommand,
  distributionCommand,
  backtestCommand,
  rollUpCommand,
  whatIfCommand,
  requireCommand,
  measuresCommand,
  judgementCommand,
  profileCommand,
  exportCommand,
  serveCommand,
]) {
  program.addCommand(command().exitOverride())
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : REFUSED
  if (error instanceof AlreadySaid) return REFUSED
  const { title, detail, nextStep } = describeError(error)
  say([title, detail, nextStep].filter(Boolean).join('\n'))
  if (!(error instanceof ORPCError)) return FAILED
  return FAILURES.includes(error.code) || error.code === 'INTERNAL_SERVER_ERROR' ? FAILED : REFUSED
}
