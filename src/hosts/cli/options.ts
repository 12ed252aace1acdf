import { InvalidArgumentError } from 'commander'
import { currencyExponent } from '../../contract/currencyExponent.ts'
import type { Scope } from '../../contract/forecasting.ts'
import { type RollUpBy, rollUpBy } from '../../contract/rollingUp.ts'
import type { Where } from '../../contract/scalars.ts'
import { where as whereSchema } from '../../contract/scalars.ts'
import { parseDay } from '../../model/calendar/day.ts'
import { parsePeriod } from '../../model/calendar/period.ts'
import type { Levers } from '../../model/forecast/levers.ts'
import { DEAL_FIELDS } from '../../model/rollUp/dealField.ts'
import type { Client } from './withEngine.ts'

/** Options that say what a question about the future stands on. */
export interface ScopeOptions {
  asOf?: string
  period?: string
  /** Major units. */
  target?: number
  where?: Where
}

export function date(text: string): string {
  if (parseDay(text) === null)
    throw new InvalidArgumentError('A date is written YYYY-MM-DD, such as 2017-10-01.')
  return text
}

export function period(text: string): string {
  if (!parsePeriod(text)) throw new InvalidArgumentError('A period is written 2017-Q4, 2017-11 or 2017.')
  return text
}

export function number(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InvalidArgumentError('A plain number is needed, such as 2800000.')
  return value
}

export function chance(text: string): number {
  const value = number(text)
  if (value <= 0 || value >= 1)
    throw new InvalidArgumentError('A confidence lies between 0 and 1, such as 0.8.')
  return value
}

/** Reads `+20%`, `-10%` or `0%` as a multiplier. */
export function relative(text: string): number {
  const match = /^([+-]?\d+(?:\.\d+)?)\s*%$/.exec(text.trim())
  const multiplier = match ? 1 + Number(match[1]) / 100 : Number.NaN
  if (!(multiplier > 0))
    throw new InvalidArgumentError('A change is written +20% or -10%, and leaves more than nothing.')
  return multiplier
}

/** Reads `owner=M. Frase`; repeating a key adds an alternative. */
export function condition(text: string, previous: Where = {}): Where {
  const [key, ...rest] = text.split('=')
  const parsed = whereSchema.safeParse({ [key ?? '']: [rest.join('=')] })
  if (!parsed.success || rest.length === 0) {
    throw new InvalidArgumentError(
      `A condition is written owner=NAME; keys are ${DEAL_FIELDS.join(', ')} and attribute:COLUMN.`,
    )
  }
  const field = key as keyof Where
  return { ...previous, [field]: [...(previous[field] ?? []), rest.join('=')] }
}

/** Reads what to group by: `owner`, `category`, `attribute:Region`. */
export function grouping(text: string): RollUpBy {
  const parsed = rollUpBy.safeParse(text)
  if (!parsed.success) {
    throw new InvalidArgumentError(
      `Group by one of ${DEAL_FIELDS.join(', ')}, category, or attribute:COLUMN for a further column of the deals' file.`,
    )
  }
  return parsed.data
}

/** The contract's scope for these options; the target goes to minor units of the workbook's currency. */
export async function scopeOf(
  client: Client,
  { asOf, period: label, target, where }: ScopeOptions,
): Promise<Scope> {
  const scope: Scope = {}
  if (asOf !== undefined) scope.asOf = asOf
  if (label !== undefined) scope.period = label
  if (where !== undefined) scope.where = where
  if (target !== undefined) {
    const { frame } = await client.workbook.info()
    scope.target = Math.round(target * 10 ** currencyExponent(frame?.currency ?? 'USD'))
  }
  return scope
}

export function leversOf(options: Partial<Levers>): Levers {
  return {
    leads: options.leads ?? 1,
    conversion: options.conversion ?? 1,
    size: options.size ?? 1,
    cycle: options.cycle ?? 1,
  }
}
