import type { MovesSince } from '../contract/movingForecast.ts'
import { formatDate } from './formatDate.ts'

const WORDS: Record<MovesSince['code'], string> = {
  import: 'Since after the import before',
  week: 'Since a week before',
  fortnight: 'Since two weeks before',
  period: 'Since the start of the period',
}

/** A day that is offered to compare with, and why: `Since a week before, 8 Oct 2026`. */
export function sinceInWords({ code, on }: MovesSince): string {
  return `${WORDS[code]}, ${formatDate(on)}`
}
