import { CONCERN_OPEN, type EvidenceFamily } from './evidence.ts'

/** How much an open concern multiplies the odds of winning before any history: half. An even-handed judgement, shown as an assumption. */
export const PRIOR_CONCERN_ODDS = 0.5
/**
 * Standard deviation of its logarithm: 95 % of what is held possible lies between an eighth and twice the odds, so that a concern
 * may turn out to mean nothing. Some ten closed deals with a concern weigh as much as the prior.
 */
export const PRIOR_CONCERN_SD = 0.7

/** Families with a belief that stands before any case: the effect of their one level has this mean and standard deviation. */
export const STATED_PRIORS: ReadonlyMap<
  EvidenceFamily,
  { readonly level: string; readonly mean: number; readonly sd: number }
> = new Map([['concern', { level: CONCERN_OPEN, mean: Math.log(PRIOR_CONCERN_ODDS), sd: PRIOR_CONCERN_SD }]])
