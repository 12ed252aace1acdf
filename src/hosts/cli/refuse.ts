import { ORPCError } from '@orpc/client'

/** Stops the command line with a sentence about what was given to it (exit code 2). */
export function refuse(sentence: string): never {
  throw new ORPCError('BAD_REQUEST', { message: sentence, data: { issues: [{ message: sentence }] } })
}
