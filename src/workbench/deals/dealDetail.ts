import type { DealDetail } from '../../contract/dealing.ts'
import { lastActivities } from '../../store/activities.ts'
import { adjustmentsOf } from '../../store/adjustments.ts'
import { concerns } from '../../store/concerns.ts'
import { versionsOfStoredDeal } from '../../store/deals.ts'
import { frameOf } from '../frame.ts'
import { lastKnownDate } from '../lastKnownDay.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import { withActivities } from './withActivities.ts'

/** Everything known of one deal up to the as-of date, with what people said about it. */
export function dealDetail(bench: Workbench, dealId: string): DealDetail {
  const { db } = bench.workbook
  const frame = frameOf(db)
  const known = frame ? lastKnownDate(db, frame.asOf) : ''
  const versions = frame ? versionsOfStoredDeal(db, dealId, known) : []
  const latest = withActivities(versions, lastActivities(db, known, dealId)).at(-1)
  if (!frame || !latest) throw problem('NOT_FOUND', { what: 'deal', id: dealId })
  return {
    id: latest.id,
    name: latest.name ?? ([latest.account, latest.product].filter(Boolean).join(' · ') || latest.id),
    account: latest.account,
    owner: latest.owner,
    product: latest.product,
    source: latest.source,
    stage: latest.stage,
    outcome: latest.outcome,
    amount: latest.amount?.minor ?? null,
    currency: latest.amount?.currency ?? frame.currency,
    createdOn: latest.createdOn,
    expectedCloseOn: latest.expectedCloseOn,
    closedOn: latest.closedOn,
    lastActivityOn: latest.lastActivityOn,
    nextStep: latest.nextStep,
    lostReason: latest.lostReason,
    attributes: latest.attributes,
    history: versions.map(({ knownFrom, stage, outcome, amount, expectedCloseOn }) => ({
      on: knownFrom === '' ? null : knownFrom,
      stage,
      outcome,
      amount: amount?.minor ?? null,
      expectedCloseOn,
    })),
    adjustments: adjustmentsOf(db, dealId).map((call) => ({
      ...call,
      expired: call.expiresOn !== null && call.expiresOn < frame.asOf,
    })),
    concerns: concerns(db).filter((concern) => concern.dealId === dealId),
  }
}
