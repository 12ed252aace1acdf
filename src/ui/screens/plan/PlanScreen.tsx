import { useWorkbookInfo } from '../../client/useWorkbookInfo.ts'
import { Answered } from '../parts/Answered.tsx'
import { PlanPageView } from './PlanPageView.tsx'
import { ASKED_CONFIDENCE, usePlanBody, usePlanLevers } from './planQueries.ts'

/** The plan on a page: why, the number, what must be true by when, who does what, and the risks. */
export default function PlanScreen() {
  const info = useWorkbookInfo()
  const body = usePlanBody()
  const hasTarget = body.data !== undefined && body.data.forecast.target !== null
  const levers = usePlanLevers(hasTarget)
  return (
    <Answered query={body} what="the plan">
      {(plan) => (
        <PlanPageView
          page={{
            ...plan,
            workbook: info.data?.name ?? '',
            confidence: ASKED_CONFIDENCE,
            levers: hasTarget ? (levers.data ?? []) : [],
          }}
          levers={levers}
        />
      )}
    </Answered>
  )
}
