import { ORPCError } from '@orpc/server'
import type { Scope } from '../../contract/forecasting.ts'
import type { Where } from '../../contract/scalars.ts'
import type { Workbench } from '../workbench.ts'
import { type LoadedScope, loadScope } from './loadScope.ts'

/**
 * The forecast of an earlier day for a part that is named as of a later one: a name that nobody carried yet stands for an empty
 * part that day, not for a slip of the pen.
 */
export function openingScope(bench: Workbench, scope: Scope): LoadedScope {
  try {
    return loadScope(bench, scope)
  } catch (error) {
    const where = withoutUnknown(error, scope.where)
    if (where === null) throw error
    return openingScope(bench, { ...scope, where })
  }
}

function withoutUnknown(error: unknown, where: Where = {}): Where | null {
  if (!(error instanceof ORPCError) || error.code !== 'NOT_FOUND') return null
  const { what, id } = error.data as { what: string; id: string }
  const values = where[what as keyof Where]
  return values?.includes(id) ? { ...where, [what]: values.filter((value) => value !== id) } : null
}
