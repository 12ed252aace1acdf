import { z } from 'zod'
import { money } from './scalars.ts'

/** Expected value of open deals by forecast category, in minor units; the four sum to that of all open deals. */
export const categoryAmounts = z.object({ commit: money, bestCase: money, pipeline: money, omitted: money })
export type CategoryAmounts = z.infer<typeof categoryAmounts>
