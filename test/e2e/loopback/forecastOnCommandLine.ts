import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { projectRoot } from '../../../src/hosts/projectRoot.ts'

/** The part of `forecast --json` that a sentence is made of; money in major units. */
export interface ForecastOnCommandLine {
  readonly period: { readonly label: string }
  readonly currency: string
  readonly target: number | null
  readonly total: { readonly mean: number; readonly p10: number; readonly p90: number }
  readonly chance: number | null
}

/** What the command line says of a workbook in a data folder. */
export async function forecastOnCommandLine(
  folder: string,
  workbook: string,
): Promise<ForecastOnCommandLine> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/hosts/launch.mjs', 'src/hosts/cli/main.ts', 'forecast', '--workbook', workbook, '--json'],
    { cwd: projectRoot, env: { ...process.env, FORESIGHT_HOME: folder }, maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(stdout) as ForecastOnCommandLine
}
