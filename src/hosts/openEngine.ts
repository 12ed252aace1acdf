import { ORPCError } from '@orpc/client'
import { describeError } from '../present/describeError.ts'
import { createEngine, type Engine } from '../workbench/createEngine.ts'

export type OpenedEngine =
  | { readonly kind: 'open'; readonly engine: Engine }
  | { readonly kind: 'refused'; readonly why: string }

/** Starts the engine; a workbook that cannot be opened comes back as sentences for the person. */
export function openEngine(options: Parameters<typeof createEngine>[0]): OpenedEngine {
  try {
    return { kind: 'open', engine: createEngine(options) }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    const { title, detail, nextStep } = describeError(error)
    return { kind: 'refused', why: `${title}. ${detail} ${nextStep}` }
  }
}
