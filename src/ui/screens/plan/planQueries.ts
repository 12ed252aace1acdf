import type { UseQueryResult } from '@tanstack/react-query'
import type { RequireDocument } from '../../../contract/forecasting.ts'
import { LEVERS } from '../../../model/forecast/levers.ts'
import type { PlanPage } from '../../../present/planMarkdown.ts'
import type { Client } from '../../client/client.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'

/** Chance that a plan should have: high enough to promise, low enough to be reachable. */
export const ASKED_CONFIDENCE = 0.8

/** The plan without its levers, which take longer to find. */
export type PlanBody = Omit<PlanPage, 'levers' | 'workbook' | 'confidence'>

/** What people wrote and where the forecast stands. */
export function usePlanBody(): UseQueryResult<PlanBody> {
  return useWorkbookQuery(['plan'], gather)
}

/** What each lever alone would have to be; empty without a target. */
export function usePlanLevers(hasTarget: boolean): UseQueryResult<RequireDocument[]> {
  return useWorkbookQuery(
    ['plan', 'levers'],
    (client, signal) =>
      Promise.all(
        LEVERS.map((lever) => client.whatIf.require({ lever, confidence: ASKED_CONFIDENCE }, { signal })),
      ),
    { enabled: hasTarget },
  )
}

async function gather(client: Client, signal: AbortSignal): Promise<PlanBody> {
  const [forecast, loaded, items, concerns] = await Promise.all([
    client.forecast.document({}, { signal }),
    client.forecast.load({}, { signal }),
    client.plan.items(undefined, { signal }),
    client.deals.concerns(undefined, { signal }),
  ])
  const names = new Map(loaded.basis.deals.map((deal) => [deal.id, deal.name]))
  return {
    forecast,
    counted: loaded.basis.baseline.leadsAre,
    items,
    concerns: concerns
      .filter(({ resolvedOn }) => resolvedOn === null)
      .map((concern) => ({ ...concern, dealName: names.get(concern.dealId) ?? concern.dealId })),
  }
}
