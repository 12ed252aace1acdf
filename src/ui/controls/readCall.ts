import { parseDay } from '../../model/calendar/day.ts'
import type { DealJudgement } from '../../model/forecast/forecastBasis.ts'
import { CALL_CATEGORIES, type CallCategory } from '../../model/judgement/callCategory.ts'
import { accepted, type Entry, inField, refused } from '../../present/entry.ts'
import { formatModelDay } from '../../present/formatDate.ts'
import { formatMoney } from '../../present/formatMoney.ts'
import { percentNumber } from '../../present/formatPercent.ts'
import { parseDateInput } from '../../present/parseDateInput.ts'
import { parseMoneyInput } from '../../present/parseMoneyInput.ts'
import { parsePercentInput } from '../../present/parsePercentInput.ts'

/** What a person calls of a deal, as typed; empty leaves the model's or the file's. */
export interface CallFields {
  readonly chance: string
  readonly amount: string
  readonly closes: string
  readonly category: string
}

/** The same, read; null leaves the model's or the file's. */
export interface CalledValues {
  readonly probability: number | null
  readonly amount: number | null
  readonly expectedCloseOn: string | null
  readonly category: CallCategory | null
}

/** The fields of a call that stands; empty without one. */
export function fieldsOf(judgement: DealJudgement | null, currency: string): CallFields {
  const { probability = null, amount = null, expectedClose, category } = judgement ?? {}
  return {
    chance: probability === null ? '' : percentNumber(probability),
    amount: amount === null ? '' : formatMoney(amount, currency),
    closes: expectedClose == null ? '' : formatModelDay(expectedClose),
    category: category ?? '',
  }
}

/** Reads the fields; at least one has to say something, and a deal can't be called to close on a day that is known already. */
export function readCall(fields: CallFields, currency: string, asOf: string): Entry<CalledValues> {
  const chance = optional(fields.chance, (text) => parsePercentInput(text, { min: 0, max: 1 }))
  if (!chance.ok) return chance
  const amount = optional(fields.amount, (text) => parseMoneyInput(text, currency))
  if (!amount.ok) return amount
  if (amount.value !== null && amount.value < 0) return refused('An amount is not below zero.')
  const closes = inField('Closes on', optional(fields.closes, parseDateInput))
  if (!closes.ok) return closes
  if (closes.value !== null && parseDay(closes.value)! < parseDay(asOf)!)
    return refused('An open deal can’t be called to close in the past.')
  const category = CALL_CATEGORIES.find((one) => one === fields.category) ?? null
  if (chance.value === null && amount.value === null && closes.value === null && category === null)
    return refused('Set a chance, an amount, a close date or a category.')
  return accepted({
    probability: chance.value,
    amount: amount.value,
    expectedCloseOn: closes.value,
    category,
  })
}

function optional<T>(text: string, parse: (text: string) => Entry<T>): Entry<T | null> {
  return text.trim() === '' ? accepted(null) : parse(text)
}
