import { Command } from 'commander'
import { number } from '../options.ts'
import { say } from '../output.ts'
import { refuse } from '../refuse.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves the workbench to the browser on this computer and prints its address.')
    .option('--workbook <file>', 'the workbook; left out, the one opened last')
    .option('--port <port>', 'left out, any free one', number)
    .option('--no-open', "don't open the browser")
    .option('--json', 'the address as one JSON document')
    .action(async (options: { workbook?: string; port?: number; open: boolean; json?: boolean }) => {
      const { serve } = await import('../../serve.ts')
      const served = await serve({
        open: options.open,
        ...(options.json ? { say } : {}),
        ...(options.workbook ? { workbook: options.workbook } : {}),
        ...(options.port === undefined ? {} : { port: options.port }),
      })
      if (served.kind === 'refused') return refuse(served.why)
      if (options.json)
        process.stdout.write(`${JSON.stringify({ address: served.loopback.newUrl() }, null, 2)}\n`)
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
      await served.close()
    })
}
