import { ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { ProblemCode, problems } from '../contract/problems.ts'

/** An expected failure of the contract, thrown by use cases; every host hands it on typed. */
export function problem<C extends ProblemCode>(code: C, data: z.input<(typeof problems)[C]['data']>): Error {
  return new ORPCError(code, { data, defined: true })
}
