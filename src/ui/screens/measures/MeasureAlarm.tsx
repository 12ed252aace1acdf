import { Button, Group } from '@mantine/core'
import type { MeasureDocument } from '../../../contract/measuring.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { useWorkbookInfo } from '../../client/useWorkbookInfo.ts'
import classes from './Measures.module.css'
import { alarmEvidence, alarmTitle } from './measureFindings.ts'

/** A change that points to the process: when, how large, how sure, and what it costs by the period's end. */
export function MeasureAlarm({ measure }: { measure: MeasureDocument }) {
  const info = useWorkbookInfo()
  const { alarm } = measure
  if (alarm === null) return null
  const currency = info.data?.frame?.currency
  return (
    <section className={`card ${classes.alarm}`}>
      <h2 className={classes.heading}>{alarmTitle(measure, alarm)}</h2>
      <p style={{ margin: 0 }}>
        {alarmEvidence(alarm)}
        {currency && alarm.costAtPeriodEnd > 0 && (
          <>
            {' '}
            It costs about <strong>{formatMoney(alarm.costAtPeriodEnd, currency, { compact: true })}</strong>{' '}
            by the period’s end.
          </>
        )}
      </p>
      <Group mt="sm">
        <Button component="a" href="#/plan" size="sm">
          Plan a follow-up
        </Button>
        <Button component="a" href="#/deals" variant="default" size="sm">
          See the deals
        </Button>
      </Group>
    </section>
  )
}
