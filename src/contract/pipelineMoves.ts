import { z } from 'zod'
import { isoDate, money } from './scalars.ts'

/** What can happen to a deal between two days. A deal may have moved in more than one way. */
export const MOVES = [
  'new',
  'won',
  'lost',
  'reopened',
  'pushed',
  'pulled',
  'grown',
  'shrunk',
  'stage',
  'vanished',
] as const
/** What happened to a deal. */
export const move = z.enum(MOVES)
export type Move = z.infer<typeof move>

/** One deal's move; the cells hold what it was and what it is, as the move needs (dates, amounts, outcomes or stages). */
export const movedDeal = z.object({
  id: z.string(),
  name: z.string().nullable(),
  owner: z.string().nullable(),
  amount: money.nullable(),
  from: z.union([z.string(), money]).nullable(),
  to: z.union([z.string(), money]).nullable(),
})
export type MovedDeal = z.infer<typeof movedDeal>

/** What moved among the deals between two days, each move with its deals. `vanished`: no longer in the export, kept as last known. */
export const pipelineMoves = z.object({
  from: isoDate,
  to: isoDate,
  moves: z.array(
    z.object({
      move,
      count: z.number().int(),
      /** Sum of the deals' amounts in the workbook's currency, minor units; deals without an amount add nothing. */
      amount: money,
      /** The largest first; at most `MOST_LISTED_MOVES` of them. */
      deals: z.array(movedDeal),
    }),
  ),
})
export type PipelineMoves = z.infer<typeof pipelineMoves>

/** Deals listed for each move. */
export const MOST_LISTED_MOVES = 200
