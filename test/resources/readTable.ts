import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

export const sampleFolder = join(import.meta.dirname, '../../resources/sample')

/** The rows of one of the sample's CSV files, by header. */
export function readTable(file: string): Record<string, string>[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(
    readFileSync(join(sampleFolder, file), 'utf8'),
    { header: true, skipEmptyLines: true },
  )
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors[0])}`)
  if (meta.renamedHeaders && Object.keys(meta.renamedHeaders).length > 0)
    throw new Error(`${file}: headers repeat`)
  return data
}
