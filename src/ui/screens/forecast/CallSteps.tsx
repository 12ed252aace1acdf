import type { JudgementRecord } from '../../../contract/judging.ts'
import { tooFewInWords } from '../../../present/callRecordWords.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import classes from './Forecast.module.css'

const STEPS = [
  ['naive', 'Flat win rate'],
  ['model', 'The model'],
  ['person', 'The person’s call'],
  ['pooled', 'Both, weighed'],
] as const
const MINUS = '\u2212'

/** The error of each step from the flat win rate to the figure that the forecast used, and what each took off the one before. */
export function CallSteps({ record }: { record: JudgementRecord }) {
  const { everyone, prior, currency } = record
  const { brier, value } = everyone.all
  const money = (minor: number) => formatMoney(minor, currency, { compact: true })
  const few = (steps: { n: number } | null) =>
    steps === null ? '' : tooFewInWords(steps.n, prior.leastCalls)
  return (
    <section className={classes.section} style={{ marginTop: 0 }}>
      <h2>What each step added</h2>
      <table className={classes.facts} style={{ maxWidth: 900 }}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Error of the chance</th>
            <th scope="col">less than the step before</th>
            <th scope="col">Error of the value of a deal</th>
            <th scope="col">less than the step before</th>
          </tr>
        </thead>
        <tbody>
          {STEPS.map(([step, label]) => (
            <tr key={step}>
              <th scope="row">{label}</th>
              <td>{brier === null ? '' : brier.errors[step].toFixed(3)}</td>
              <td className="quiet">
                {step === 'naive'
                  ? ''
                  : brier?.added
                    ? withRange(brier.added[step], (error) => signed(error.toFixed(3)))
                    : few(brier)}
              </td>
              <td>{value === null ? '' : money(value.errors[step])}</td>
              <td className="quiet">
                {step === 'naive'
                  ? ''
                  : value?.added
                    ? withRange(value.added[step], (error) => signed(money(error)))
                    : few(value)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        From {brier?.n ?? 0} decided calls on a chance and {value?.n ?? 0} with a known value. Error of the
        chance: the mean square of the distance from 1 (won within its period) or 0 (not); 0 is perfect, an
        even chance is 0.25. In brackets the range that holds 8 in 10.
      </p>
    </section>
  )
}

function withRange(
  { mean, low, high }: { mean: number; low: number; high: number },
  format: (value: number) => string,
): string {
  return `${format(mean)} (${format(low)} to ${format(high)})`
}

function signed(text: string): string {
  return text.startsWith('-') || text.startsWith(MINUS) ? text.replace('-', MINUS) : `+${text}`
}
