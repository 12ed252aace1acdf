import { Button, CopyButton, Group } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RequireDocument } from '../../../contract/forecasting.ts'
import { chanceInWords } from '../../../present/chanceInWords.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { CONCERN_WORDS } from '../../../present/judgementWords.ts'
import { type PlanPage, planMarkdown } from '../../../present/planMarkdown.ts'
import { sentenceForPlan } from '../../../present/sentenceForPlan.ts'
import { Answer } from '../../controls/Answer.tsx'
import { Answered } from '../parts/Answered.tsx'
import classes from './Plan.module.css'
import { PlanItems } from './PlanItems.tsx'
import { PlanLevers } from './PlanLevers.tsx'

interface PlanPageViewProps {
  readonly page: PlanPage
  /** The levers while they are being found. */
  readonly levers: UseQueryResult<RequireDocument[]>
}

/** The page itself, as it is shown and printed. */
export function PlanPageView({ page, levers }: PlanPageViewProps) {
  const { forecast } = page
  const over = forecast.asOf >= forecast.period.end
  const money = (minorUnits: number) => formatMoney(minorUnits, forecast.currency, { compact: true })
  return (
    <article className={classes.page}>
      <Answer sentence={sentenceForPlan({ ...forecast, period: forecast.period.label, over })}>
        {page.workbook}, as of {formatDate(forecast.asOf)}. Likely {money(forecast.total.mean)}; 8 in 10
        outcomes fall between {money(forecast.total.p10)} and {money(forecast.total.p90)};{' '}
        {money(forecast.wonToDate)} is won.
      </Answer>
      <Group className={classes.actions} gap="xs">
        <Button variant="default" onClick={() => window.print()}>
          Print
        </Button>
        <CopyButton value={planMarkdown(page)}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy as Markdown'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <div className={classes.columns}>
        <section className={classes.part}>
          <h2>Why</h2>
          <PlanItems
            kind="why"
            items={page.items}
            empty="Say in a sentence why this number matters."
            add="Add a reason"
          />
        </section>
        <section className={classes.part}>
          <h2>
            What must be true for {chanceInWords(page.confidence)}
            <span className="quiet"> each alone, by {formatPeriod(forecast.period.label)}’s end</span>
          </h2>
          {forecast.target === null ? (
            <p className="quiet">
              There is no target for this period. Type one at the top, and what it takes is computed here.
            </p>
          ) : (
            <Answered query={levers} what="what each lever takes">
              {() => <PlanLevers page={page} />}
            </Answered>
          )}
        </section>
        <section className={classes.part}>
          <h2>Who does what</h2>
          <PlanItems kind="action" items={page.items} empty="Nothing is agreed yet." add="Add an action" />
        </section>
        <section className={classes.part}>
          <h2>Risks we know of</h2>
          {page.concerns.map((concern) => (
            <div key={concern.id} className={classes.concern}>
              <span>
                <strong>{concern.dealName}</strong>, {CONCERN_WORDS[concern.kind].toLowerCase()}
                {concern.note && `: ${concern.note}`}
              </span>
              {concern.help && <div className="quiet small">Would help: {concern.help}</div>}
            </div>
          ))}
          <PlanItems
            kind="risk"
            items={page.items}
            empty={
              page.concerns.length > 0
                ? ''
                : 'No concern is raised on any deal. That is rare; the 1:1s are the place to ask.'
            }
            add="Add a risk"
          />
        </section>
      </div>
    </article>
  )
}
