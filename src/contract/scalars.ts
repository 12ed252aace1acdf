import { z } from 'zod'
import { DEAL_FIELDS } from '../model/rollUp/dealField.ts'

/** Integer minor units (cents) of the currency that stands beside it. Written in major units by the command line. */
export const money = z.number().int().meta({ money: true })

/** Rounds the model's floating-point minor units to whole ones; the only place where money is rounded. */
export function roundMoney(minorUnits: number): number {
  return Math.round(minorUnits) || 0
}

/** A calendar date, `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')

/** `2017`, `2017-Q4` or `2017-11`. */
export const periodLabel = z
  .string()
  .regex(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/, 'a period is written 2017-Q4, 2017-11 or 2017')

/** A chance or a rate as a fraction from 0 to 1. */
export const fraction = z.number().min(0).max(1)

/** A period with its first and its last day. */
export const periodSpan = z.object({ label: periodLabel, start: isoDate, end: isoDate })

/** ISO 4217 code. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters such as USD')

/** What deals are told apart by: a field that every deal has, or `attribute:` and the name of a further column of its file. */
export const dealField = z.union([z.enum(DEAL_FIELDS), z.templateLiteral(['attribute:', z.string().min(1)])])

/**
 * Conditions on deals, each an exact value: `{ owner: ['M. Frase'] }`. Values of one key are alternatives, '' stands for deals that have
 * none. A manager's deals are those of everyone down the line.
 */
export const where = z.partialRecord(dealField, z.array(z.string()))
export type Where = z.infer<typeof where>
