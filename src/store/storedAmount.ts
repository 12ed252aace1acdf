import type { ImportedAmount } from '../contract/records.ts'

/** An amount from its two columns; a missing number means a missing amount. */
export function storedAmount(minor: number | null, currency: string | null): ImportedAmount {
  return minor === null ? null : { minor, currency }
}
