import type { z } from 'zod'
import type { RequireDocument, requireInput, Scope, WhatIfDocument } from '../../contract/forecasting.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { formatDay } from '../../model/calendar/day.ts'
import { BASELINE_LEVERS, type Levers } from '../../model/forecast/levers.ts'
import { requireLever } from '../../model/funnel/requireLever.ts'
import { whatIf } from '../../model/funnel/whatIf.ts'
import { describeRequire } from '../../present/describeRequire.ts'
import { loadScope } from '../forecast/loadScope.ts'
import { roundedQuantiles } from '../forecast/roundedQuantiles.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'

/** Baseline and scenario side by side. */
export function whatIfDocument(
  bench: Workbench,
  { levers, ...scope }: Scope & { levers: Levers },
): WhatIfDocument {
  const { basis, currency, target } = loadScope(bench, scope)
  const side = (sideLevers: Levers) => {
    const { bookings, averageAmount, ...rest } = whatIf(basis, sideLevers, target)
    return {
      ...rest,
      averageAmount: roundMoney(averageAmount),
      bookings: { mean: roundMoney(bookings.mean), ...roundedQuantiles(bookings) },
    }
  }
  return { currency, baseline: side(BASELINE_LEVERS), scenario: side(levers) }
}

/** What one lever alone would have to be for the target to be reached with the asked confidence. */
export function requireDocument(bench: Workbench, input: z.infer<typeof requireInput>): RequireDocument {
  const { lever, confidence, ...scope } = input
  const { basis, target } = loadScope(bench, scope)
  if (target === null) throw problem('NO_TARGET', { period: basis.period.label })
  const required = requireLever(basis, lever, confidence, target)
  return {
    lever,
    baseline: required.baseline,
    required: required.required,
    multiplier: required.multiplier,
    feasible: required.feasible,
    ...(required.reason === undefined ? {} : { reason: describeRequire(required.reason) }),
    lastUsefulDate: required.lastUsefulDate === null ? null : formatDay(required.lastUsefulDate),
  }
}
