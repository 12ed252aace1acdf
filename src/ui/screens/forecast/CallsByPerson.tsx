import { Fragment } from 'react'
import type { CallScoresDocument, JudgementRecord } from '../../../contract/judging.ts'
import { tooFewInWords, verdictInWords, weightInWords } from '../../../present/callRecordWords.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import classes from './Forecast.module.css'

const DIRECTIONS = [
  ['up', 'above the model'],
  ['down', 'below the model'],
] as const

/** Each person's calls above and below the model, how they came true, and how much they weigh. By name. */
export function CallsByPerson({ record }: { record: JudgementRecord }) {
  const { people, prior } = record
  return (
    <section className={classes.section}>
      <h2>By person and direction</h2>
      <table className={classes.facts}>
        <thead>
          <tr>
            <th scope="col">Calls</th>
            <th scope="col">Won in time</th>
            <th scope="col">Expected by the call</th>
            <th scope="col">by the model</th>
            <th scope="col">Against the model alone</th>
            <th scope="col">Would weigh</th>
            <th scope="col">Weighs now</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Fragment key={person.name}>
              <tr>
                <th scope="row">
                  <strong>{person.name}</strong>
                  {person.waiting > 0 ? <span className="quiet"> {person.waiting} waiting</span> : null}
                  {person.unscored > 0 ? (
                    <span className="quiet"> {person.unscored} without a model’s figure</span>
                  ) : null}
                </th>
                <td colSpan={5} />
                <td title={`8 in 10: ${formatInterval(person.weight.low, person.weight.high)}`}>
                  {weightInWords(person.weight)}
                </td>
              </tr>
              {DIRECTIONS.map(([direction, label]) =>
                person[direction].n === 0 ? null : (
                  <Direction
                    key={direction}
                    label={label}
                    scores={person[direction]}
                    proposed={person.proposed[direction]}
                    least={prior.leastCalls}
                  />
                ),
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="small quiet" style={{ maxWidth: '90ch' }}>
        A call starts out weighing {formatPercent(prior.weight)} against the model, as if {prior.worthCalls}{' '}
        decided calls had said so; each decided call moves that. “Would weigh” is what the calls of one
        direction say by themselves.
        {people.map(({ name, amounts }) =>
          amounts.n < prior.leastCalls
            ? ''
            : ` Of the changes of amount that ${name} called, ${formatPercent(amounts.share)} came true.`,
        )}
      </p>
    </section>
  )
}

function Direction(props: {
  label: string
  scores: CallScoresDocument
  proposed: { value: number; low: number; high: number } | null
  least: number
}) {
  const { label, scores, proposed, least } = props
  const { chance, brier } = scores
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: 16 }}>
        {label}
      </th>
      <td title={`8 in 10: ${formatInterval(chance.low, chance.high)}`}>
        {chance.won} of {chance.n}
      </td>
      <td>{chance.said.toFixed(1)}</td>
      <td>{chance.modelSaid.toFixed(1)}</td>
      <td>{verdictInWords(brier?.added?.person ?? null, chance.n, least)}</td>
      <td title={proposed === null ? undefined : `8 in 10: ${formatInterval(proposed.low, proposed.high)}`}>
        {proposed === null ? (
          <span className="quiet">{tooFewInWords(chance.n, least)}</span>
        ) : (
          formatPercent(proposed.value)
        )}
      </td>
      <td />
    </tr>
  )
}
