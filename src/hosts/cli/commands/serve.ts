import { Command } from 'commander'
import { number } from '../options.ts'
import { refuse } from '../refuse.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves the workbench to the browser on this computer and prints its address.')
    .option('--workbook <file>', 'the workbook; left out, the one opened last')
    .option('--port <port>', 'left out, any free one', number)
    .option('--no-open', "don't open the browser")
    .action(async (options: { workbook?: string; port?: number; open: boolean }) => {
      const { serve } = await import('../../serve.ts')
      const served = await serve({
        open: options.open,
        ...(options.workbook ? { workbook: options.workbook } : {}),
        ...(options.port === undefined ? {} : { port: options.port }),
      })
      if (served.kind === 'refused') return refuse(served.why)
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
      await served.close()
    })
}
