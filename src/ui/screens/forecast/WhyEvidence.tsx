import type { PeriodUnit } from '../../../model/calendar/period.ts'
import type { EvidenceEffects, FamilyEffects, LevelEffect } from '../../../model/evidence/evidenceEffects.ts'
import { NORMAL_975 } from '../../../model/evidence/evidenceShift.ts'
import { evidenceInWords, evidenceLevelInWords } from '../../../present/evidenceWords.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import classes from './Forecast.module.css'

/** Levels of one family that are listed; the ones furthest from the mean come first. */
const MOST_LISTED = 12

interface WhyEvidenceProps {
  readonly evidence: EvidenceEffects
  /** Of the period that is forecast. What is learned is always learned by quarters. */
  readonly unit: PeriodUnit
}

/** What owner, stage, close date, size and the like have meant for deals of the same age, counted on past days. */
export function WhyEvidence({ evidence, unit }: WhyEvidenceProps) {
  if (evidence.cases === 0) return null
  const seen = evidence.families.filter(({ levels }) => levels.some(({ n }) => n > 0))
  const telling = seen.filter((family) => family.telling)
  const silent = seen.filter((family) => !family.telling)
  return (
    <section className={classes.section}>
      <h2>What else tells deals apart</h2>
      <p>
        From the pipeline as it stood every four weeks in the last two years (
        {countOf(Math.round(evidence.cases), 'deal')}, each once a quarter): how the odds of being won by the
        quarter’s end differed from what age alone says, against the average deal.
        {unit !== 'quarter' && ` The same differences are taken to hold by the ${unit}’s end.`}
      </p>
      {telling.length > 0 && (
        <table className={classes.facts}>
          <thead>
            <tr>
              <th scope="col">Known of the deal</th>
              <th scope="col">Odds</th>
              <th scope="col">19 times in 20</th>
              <th scope="col">Deals</th>
            </tr>
          </thead>
          <tbody>{telling.flatMap((family) => listed(family).map((level) => row(family, level)))}</tbody>
        </table>
      )}
      {silent.length > 0 && (
        <p className="small quiet" style={{ marginTop: 8 }}>
          No difference beyond what chance alone would show by{' '}
          {silent.map(({ family }) => evidenceInWords(family).toLowerCase()).join(', ')}: no reason is given
          from these, and what little was seen is drawn towards none.
        </p>
      )}
    </section>
  )
}

function row({ family }: FamilyEffects, { level, effect, error, n }: LevelEffect) {
  const reach = NORMAL_975 * error
  return (
    <tr key={`${family} ${level}`}>
      <th scope="row">
        {evidenceInWords(family)}: {evidenceLevelInWords(family, level)}
      </th>
      <td>×{Math.exp(effect).toFixed(2)}</td>
      <td className="quiet">
        ×{Math.exp(effect - reach).toFixed(2)} to ×{Math.exp(effect + reach).toFixed(2)}
      </td>
      <td className="quiet">{formatCount(Math.round(n))}</td>
    </tr>
  )
}

/** Of people only those are named who differ beyond doubt: this is no ranking. */
function listed({ family, levels }: FamilyEffects): LevelEffect[] {
  return levels
    .filter(({ effect, error }) => family !== 'owner' || Math.abs(effect) > NORMAL_975 * error)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, MOST_LISTED)
    .sort((a, b) => b.effect - a.effect)
}
