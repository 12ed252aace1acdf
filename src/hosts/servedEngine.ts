import type { AnyRouter } from '@orpc/server'

/** What a host serves: the router of the contract, and the way to let go of the workbook. */
export interface ServedEngine {
  readonly router: AnyRouter
  close(): void
}
