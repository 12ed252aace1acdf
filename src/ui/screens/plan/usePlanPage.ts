import type { UseQueryResult } from '@tanstack/react-query'
import type { RequireDocument } from '../../../contract/forecasting.ts'
import { LEVERS } from '../../../model/forecast/levers.ts'
import type { PlanPage } from '../../../present/planMarkdown.ts'
import type { Client } from '../../client/client.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'

/** Chance that a plan should have: high enough to promise, low enough to be reachable. */
const ASKED_CONFIDENCE = 0.8

/** Everything that stands on the plan, gathered from one revision of the workbook. */
export function usePlanPage(workbook: string): UseQueryResult<PlanPage> {
  return useWorkbookQuery(['plan', workbook], (client, signal) => gather(client, signal, workbook))
}

async function gather(client: Client, signal: AbortSignal, workbook: string): Promise<PlanPage> {
  const [forecast, loaded, items, concerns] = await Promise.all([
    client.forecast.document({}, { signal }),
    client.forecast.load({}, { signal }),
    client.plan.items(undefined, { signal }),
    client.deals.concerns(undefined, { signal }),
  ])
  const levers: RequireDocument[] =
    forecast.target === null
      ? []
      : await Promise.all(
          LEVERS.map((lever) => client.whatIf.require({ lever, confidence: ASKED_CONFIDENCE }, { signal })),
        )
  const names = new Map(loaded.basis.deals.map((deal) => [deal.id, deal.name]))
  return {
    workbook,
    forecast,
    counted: loaded.basis.baseline.leadsAre,
    confidence: ASKED_CONFIDENCE,
    levers,
    items,
    concerns: concerns
      .filter(({ resolvedOn }) => resolvedOn === null)
      .map((concern) => ({ ...concern, dealName: names.get(concern.dealId) ?? concern.dealId })),
  }
}
