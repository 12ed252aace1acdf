import type { BacktestDocument } from '../../../contract/backtesting.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatChange, formatPercent } from '../../../present/formatPercent.ts'
import { BASELINE_WORDS } from '../../../present/trustFindings.ts'
import classes from './Forecast.module.css'
import own from './Trust.module.css'

type Check = BacktestDocument['summary']['checks']['total']

/** The scores under their usual names, for those who know them, each with what it means. */
export function TrustDetails({ tested: { summary, currency } }: { tested: BacktestDocument }) {
  const { brierParts, checks, baselines } = summary
  return (
    <details className={own.details}>
      <summary>The scores in full</summary>
      <table className={classes.facts}>
        <tbody>
          {brierParts && <BrierRows parts={brierParts} />}
          <CheckRows what="whole period" check={checks.total} currency={currency} />
          <CheckRows what="open deals" check={checks.open} currency={currency} />
          {Object.entries(BASELINE_WORDS).flatMap(([name, words]) => {
            const { tested: days, brierSkill, totalCrpsSkill } = baselines[name as keyof typeof baselines]
            if (days === 0) return []
            const gain = (value: number | null) => (value === null ? 'no error' : formatChange(value))
            return [
              <Row key={name} name={`Better than ${words}`} value={gain(totalCrpsSkill)}>
                of its error on the whole period (CRPS skill); on single deals {gain(brierSkill)} (Brier
                skill)
              </Row>,
            ]
          })}
        </tbody>
      </table>
    </details>
  )
}

function BrierRows({ parts }: { parts: NonNullable<BacktestDocument['summary']['brierParts']> }) {
  const digits = (value: number) => value.toFixed(4).replace('-', '−')
  return (
    <>
      <Row name="Brier score" value={digits(parts.score)}>
        mean squared distance of each chance from what happened; 0 is perfect
      </Row>
      <Row name="= uncertainty" value={digits(parts.uncertainty)}>
        of the outcomes themselves: the score of saying the overall share of every deal
      </Row>
      <Row name="− resolution" value={digits(parts.resolution)}>
        how far it tells deals apart
      </Row>
      <Row name="+ reliability" value={digits(parts.reliability)}>
        how far what was said lay from what happened, group by group
      </Row>
      <Row name="+ within groups" value={digits(parts.withinGroups)}>
        what the grouping leaves over
      </Row>
      {parts.skill !== null && (
        <Row name="Better than the overall share" value={formatChange(parts.skill)}>
          of its score (Brier skill)
        </Row>
      )}
    </>
  )
}

function CheckRows({ what, check, currency }: { what: string; check: Check; currency: string }) {
  const { coverage, bias, crps, fifths, tested, periods } = check
  if (coverage === null) return null
  const money = (minor: number | null) =>
    minor === null ? '' : formatMoney(minor, currency, { compact: true })
  return (
    <>
      <Row name={`Range held, ${what}`} value={formatPercent(coverage.share)}>
        of {tested} dates; the true share lies in {formatInterval(coverage.low, coverage.high)} (19 times in
        20, with {periods} periods as so many trials)
      </Row>
      <Row name={`Where it fell, ${what}`} value={fifths.join(' · ')}>
        dates by the fifth of what was expected in which the outcome lay (PIT), lowest first; even is right
      </Row>
      <Row name={`Said less happened, ${what}`} value={money(bias)}>
        on average
      </Row>
      <Row name={`CRPS, ${what}`} value={money(crps)}>
        mean error of the whole distribution; of a single figure it is the distance
      </Row>
    </>
  )
}

function Row({ name, value, children }: { name: string; value: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value}</td>
      <td className="quiet">{children}</td>
    </tr>
  )
}
