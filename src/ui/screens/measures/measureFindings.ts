import type { MeasureDocument, MeasuresDocument, VolumeDocument } from '../../../contract/measuring.ts'
import { surenessInWords } from '../../../present/chanceInWords.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { nameMeasure } from '../../../present/nameMeasure.ts'
import { figure, risk, type Sentence, say } from '../../../present/phrase.ts'

const WEEK_LABEL = /^\d{4}-\d{2}-\d{2}$/

export type Alarm = NonNullable<MeasureDocument['alarm']>

/** The newest value of a counted series that is complete, held against its usual range. */
export interface VolumeFinding {
  readonly volume: VolumeDocument
  readonly latest: VolumeDocument['points'][number] | null
  /** null where no usual range is known. */
  readonly side: 'below' | 'within' | 'above' | null
}

export function volumeFinding(volume: VolumeDocument): VolumeFinding {
  const latest = volume.points.findLast(({ complete }) => complete) ?? null
  const { usual } = volume
  if (latest === null || usual === null) return { volume, latest, side: null }
  return {
    volume,
    latest,
    side: latest.value < usual.low ? 'below' : latest.value > usual.high ? 'above' : 'within',
  }
}

/** The most telling measures first: those that changed, then wins of leads, wins of deals, and the rest. */
export function byImportance(measures: readonly MeasureDocument[]): MeasureDocument[] {
  const rank = ({ alarm, name }: MeasureDocument) =>
    alarm !== null ? 0 : name === 'lead-to-won' ? 1 : name.endsWith('-to-won') ? 2 : 3
  return [...measures].sort((a, b) => rank(a) - rank(b))
}

/** The measure that the screen opens with: over everything, the most telling one that can be judged. */
export function mainMeasure(document: MeasuresDocument): MeasureDocument | null {
  const overall = byImportance(document.measures.filter(({ segment }) => segment === null))
  return overall.find(({ current, alarm }) => current !== null || alarm !== null) ?? overall[0] ?? null
}

/** What the measures say, the unusual before the usual; quiet is said too, where it was looked for. */
export function sentenceForMeasures(document: MeasuresDocument, volumes: readonly VolumeFinding[]): Sentence {
  const main = mainMeasure(document)
  const judged = volumes.filter(({ side }) => side !== null)
  const unusual = judged.filter(({ side }) => side !== 'within')
  return [
    ...(main ? sentenceForMeasure(main) : []),
    ...(judged.length === 0
      ? []
      : unusual.length === 0
        ? [say(` Nothing unusual in ${countOf(judged.length, 'counted series', 'counted series')}.`)]
        : [
            say(' '),
            risk(formatCount(unusual.length)),
            say(` of ${countOf(judged.length, 'counted series', 'counted series')} outside the usual range.`),
          ]),
  ]
}

/** A change in words: `Lead → won fell from 41 % to 31 % about 21 Sep 2026`. */
export function alarmTitle(measure: MeasureDocument, alarm: Alarm): string {
  const verb = alarm.to < alarm.from ? 'fell' : 'rose'
  const where = measure.segment === null ? '' : ` (${measure.segment})`
  return `${nameMeasure(measure.name)}${where} ${verb} from ${formatPercent(alarm.from)} to ${formatPercent(alarm.to)} about ${formatDate(alarm.since)}`
}

/** How sure the change is and how often such an alarm is false. */
export function alarmEvidence(alarm: Alarm): string {
  const { falseAlarmsPerYear: perYear } = alarm
  const falsely =
    perYear <= 0
      ? 'An alarm like this is hardly ever false.'
      : perYear >= 1
        ? `An alarm like this comes falsely about ${formatCount(perYear)} times a year.`
        : `An alarm like this comes falsely about once in ${countOf(Math.round(1 / perYear), 'year')}.`
  return `${surenessInWords(alarm.confidence)}. ${falsely}`
}

/** `612 in Sep 2026, usual 590–660`. */
export function volumeCaption({ volume, latest }: VolumeFinding): string {
  if (latest === null) return 'no complete period yet'
  const value = `${formatCount(latest.value)} in ${spanWords(latest.period)}`
  const { usual } = volume
  return usual === null ? value : `${value}, usual ${formatCount(usual.low)}–${formatCount(usual.high)}`
}

/** A month by its name, a week by its Monday. */
function spanWords(period: string): string {
  return WEEK_LABEL.test(period) ? `the week of ${formatDate(period, { year: false })}` : formatPeriod(period)
}

function sentenceForMeasure(measure: MeasureDocument): Sentence {
  const { current, name, alarm } = measure
  if (alarm !== null) return [risk(alarmTitle(measure, alarm)), say('.')]
  if (current === null) return [say(`${nameMeasure(name)}: no cohort is old enough to judge yet.`)]
  const range = `(${formatInterval(current.low, current.high)})`
  const rate = figure(formatPercent(current.rate))
  const step = /^(lead|deal)-to-(won|deal)$/.exec(name)
  if (!step) {
    return [
      say(`${nameMeasure(name)}: `),
      rate,
      say(` ${range} in matured cohorts, from ${formatCount(current.n)}.`),
    ]
  }
  const become = step[2] === 'won' ? 'are won' : 'become deals'
  return [rate, say(` of matured ${step[1]}s ${become} ${range}, from ${countOf(current.n, step[1] ?? '')}.`)]
}
