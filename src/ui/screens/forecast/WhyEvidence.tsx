import type { PeriodUnit } from '../../../model/calendar/period.ts'
import type { EvidenceEffects, LevelEffect } from '../../../model/evidence/fitEvidence.ts'
import { EVIDENCE_WORDS, evidenceLevelInWords } from '../../../present/evidenceWords.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import classes from './Forecast.module.css'

/** Odds that differ by less than this say nothing a person could act on. */
const LEAST_TOLD = 0.05

interface WhyEvidenceProps {
  readonly evidence: EvidenceEffects
  /** Of the period that is forecast. What is learned is always learned by quarters. */
  readonly unit: PeriodUnit
}

/** What stage, close date, size and the like have meant for deals of the same age, counted on past days. */
export function WhyEvidence({ evidence, unit }: WhyEvidenceProps) {
  if (evidence.cases === 0) return null
  const telling = evidence.families.filter(({ levels }) => spread(levels) >= LEAST_TOLD)
  const silent = evidence.families.filter((family) => !telling.includes(family))
  return (
    <section className={classes.section}>
      <h2>What else tells deals apart</h2>
      <p>
        From the pipeline as it stood every four weeks in the last two years (
        {countOf(Math.round(evidence.cases), 'deal')}, each once a quarter): how the odds of being won by the
        quarter’s end differed from what age alone says.
        {unit !== 'quarter' && ` The same differences are taken to hold by the ${unit}’s end.`}
      </p>
      {telling.length > 0 && (
        <table className={classes.facts}>
          <thead>
            <tr>
              <th scope="col">Known of the deal</th>
              <th scope="col">Odds</th>
              <th scope="col">Deals</th>
            </tr>
          </thead>
          <tbody>
            {telling.flatMap(({ family, levels }) =>
              byEffect(levels).map(({ level, effect, n }) => (
                <tr key={`${family} ${level}`}>
                  <th scope="row">
                    {EVIDENCE_WORDS[family]}: {evidenceLevelInWords(family, level)}
                  </th>
                  <td>×{Math.exp(effect).toFixed(2)}</td>
                  <td className="quiet">{formatCount(Math.round(n))}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
      {silent.length > 0 && (
        <p className="small quiet" style={{ marginTop: 8 }}>
          No difference found by {silent.map(({ family }) => EVIDENCE_WORDS[family].toLowerCase()).join(', ')}
          .
        </p>
      )}
    </section>
  )
}

function spread(levels: readonly LevelEffect[]): number {
  return levels.reduce((most, { effect }) => Math.max(most, Math.abs(effect)), 0)
}

function byEffect(levels: readonly LevelEffect[]): LevelEffect[] {
  return [...levels].sort((a, b) => b.effect - a.effect)
}
