import type { Where } from '../../../contract/scalars.ts'
import { describeWhere } from '../../../present/describeWhere.ts'

/** Which deals the forecast is of, and the way back to all; nothing when it is of all. */
export function ForecastScope({ where, onAll }: { where: Where; onAll: () => void }) {
  const which = describeWhere(where)
  if (which === null) return null
  return (
    <>
      <strong>Only {which}</strong> (
      <button type="button" className="linkButton" onClick={onAll}>
        show all deals
      </button>
      ).{' '}
    </>
  )
}
