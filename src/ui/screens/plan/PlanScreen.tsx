import { useWorkbookInfo } from '../../client/useWorkbookInfo.ts'
import { Answered } from '../parts/Answered.tsx'
import { PlanPageView } from './PlanPageView.tsx'
import { usePlanPage } from './usePlanPage.ts'

/** The plan on a page: why, the number, what must be true by when, who does what, and the risks. */
export default function PlanScreen() {
  const info = useWorkbookInfo()
  const page = usePlanPage(info.data?.name ?? '')
  return (
    <Answered query={page} what="the plan">
      {(plan) => <PlanPageView page={plan} />}
    </Answered>
  )
}
