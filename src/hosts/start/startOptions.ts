import { parseArgs } from 'node:util'

export interface StartOptions {
  readonly open: boolean
  readonly browser: boolean
  readonly development: boolean
  readonly help: boolean
  readonly port: number
  readonly workbook: string | null
}

export const START_HELP = `Starts Foresight: in its own window where Electron's runtime is at hand, else in the browser.

  --workbook FILE  open this workbook
  --browser        use the browser even if Electron is there
  --port N         the port for the browser (default: any free one)
  --no-open        only print the address
  --dev            serve the page from its sources, with hot reload
  --help           print this

FORESIGHT_HOME names the folder for workbooks; without it the operating system's usual place is used.`

/** Reads the command line of `npm start`; a wrong one comes back as a sentence. */
export function startOptions(args: readonly string[]): StartOptions | { readonly wrong: string } {
  let values: ReturnType<typeof parse>['values']
  try {
    values = parse(args).values
  } catch (error) {
    return { wrong: `${(error as Error).message.split('. ')[0]}.` }
  }
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { wrong: `A port is a whole number from 0 to 65535, not "${values.port}".` }
  }
  return {
    open: !values['no-open'],
    browser: values.browser || values['no-open'] || values.dev || port !== 0,
    development: values.dev,
    help: values.help,
    port,
    workbook: values.workbook ?? null,
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      'no-open': { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      port: { type: 'string' },
      workbook: { type: 'string' },
    },
  })
}
