import type { NeedCode } from './dealNeeds.ts'

/** What usually helps a deal in a situation: a question to open with, never a judgement. */
export const DEAL_PLAYS: Record<NeedCode, string> = {
  concern: 'Ask what would help, and who could give it; agree one step and a date.',
  'older-than-all-won':
    'Ask what would have to happen for a decision, and by when. If nothing would, letting it go frees the time.',
  'past-due': 'Ask the customer for their own timetable; set the close date from what they say.',
  quiet: 'Try a new contact or a new reason to talk; agree the next step before the call ends.',
  pushed:
    'Ask what moved the date. A step on the customer’s side that must come first belongs in the next step.',
  'no-amount': 'Agree the scope far enough to name an amount, even a rough one.',
}
