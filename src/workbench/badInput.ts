import { ORPCError } from '@orpc/server'

/** Refuses one entry of a request in the shape in which the contract's own checks refuse it. */
export function badInput(path: string, message: string): Error {
  return new ORPCError('BAD_REQUEST', { message, data: { issues: [{ path: [path], message }] } })
}
