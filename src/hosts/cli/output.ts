import type { z } from 'zod'
import { currencyExponent } from '../../contract/currencyExponent.ts'
import { inMajorUnits } from './majorUnits.ts'

/** Writes one JSON document to standard output, amounts in major units of the document's own currency. */
export function printJson(schema: z.core.$ZodType, document: unknown, currency = 'USD'): void {
  process.stdout.write(
    `${JSON.stringify(inMajorUnits(schema, document, currencyExponent(currency)), null, 2)}\n`,
  )
}

/** Writes lines for a person to standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Writes a message or progress to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Columns aligned with spaces; the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  )
}
