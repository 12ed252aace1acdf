import { FIGURE } from './figure.ts'

/** Why a figure can't have a value, in words; null when it can. */
export function whyImpossible(key: string, value: number): string | null {
  switch (key) {
    case FIGURE.correlation:
      return value >= 0 && value < 1 ? null : 'A correlation is at least 0 and below 1.'
    case FIGURE.newDeals:
    case FIGURE.averageAmount:
      return value >= 0 ? null : 'This figure is never below 0.'
    default:
      return value > 0 ? null : 'This figure is always above 0.'
  }
}
