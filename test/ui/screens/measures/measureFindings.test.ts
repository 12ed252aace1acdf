import { describe, expect, it } from 'vitest'
import type { MeasureDocument, VolumeDocument } from '../../../../src/contract/measuring.ts'
import { plainText } from '../../../../src/present/phrase.ts'
import {
  alarmEvidence,
  mainMeasure,
  sentenceForMeasures,
  volumeCaption,
  volumeFinding,
} from '../../../../src/ui/screens/measures/measureFindings.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const measure: MeasureDocument = {
  name: 'lead-to-won',
  segment: null,
  cohorts: [],
  current: { rate: 0.13, low: 0.12, high: 0.14, n: 5998 },
  alarm: null,
}
const alarm = {
  since: '2026-09-21',
  from: 0.41,
  to: 0.31,
  confidence: 0.94,
  costAtPeriodEnd: 31_000_000,
  falseAlarmsPerYear: 0.5,
}
const leads: VolumeDocument = {
  name: 'New leads',
  segment: null,
  points: [
    { period: '2026-08', value: 600, complete: true },
    { period: '2026-09', value: 612, complete: true },
    { period: '2026-10', value: 120, complete: false },
  ],
  usual: { low: 590, high: 660 },
}
const say = (measures: MeasureDocument[], volumes: VolumeDocument[]) =>
  plain(plainText(sentenceForMeasures({ asOf: '2026-10-15', measures, volumes }, volumes.map(volumeFinding))))

describe('volumeFinding', () => {
  it('judges the newest complete value and not the one still filling up', () => {
    expect(volumeFinding(leads).side).toBe('within')
    expect(volumeFinding({ ...leads, usual: { low: 613, high: 700 } }).side).toBe('below')
    expect(volumeFinding({ ...leads, usual: { low: 100, high: 611 } }).side).toBe('above')
    expect(volumeFinding({ ...leads, usual: null }).side).toBeNull()
    expect(volumeCaption(volumeFinding(leads))).toBe('612 in Sep 2026, usual 590–660')
    const week = { period: '2026-10-05', value: 644, complete: true }
    expect(volumeCaption(volumeFinding({ ...leads, points: [week], usual: null }))).toBe(
      '644 in the week of 5 Oct',
    )
    expect(volumeCaption(volumeFinding({ ...leads, points: [] }))).toBe('no complete period yet')
  })
})

describe('sentenceForMeasures', () => {
  it('says the rate with its range, and quiet where it was looked for', () => {
    expect(say([measure], [leads])).toBe(
      '13 % of matured leads are won (12–14 %), from 5,998 leads. Nothing unusual in 1 counted series.',
    )
  })

  it('claims no quiet where nothing was judged', () => {
    expect(say([measure], [{ ...leads, usual: null }])).toBe(
      '13 % of matured leads are won (12–14 %), from 5,998 leads.',
    )
  })

  it('says a change before the usual', () => {
    expect(
      say(
        [
          { ...measure, name: 'deal-to-won' },
          { ...measure, alarm },
        ],
        [],
      ),
    ).toBe('Lead → won fell from 41 % to 31 % about 21 Sep 2026.')
  })

  it('names a measure it has no noun for, and one too young to judge', () => {
    expect(say([{ ...measure, name: 'demo_to_proposal' }], [])).toBe(
      'Demo to proposal: 13 % (12–14 %) in matured cohorts, from 5,998.',
    )
    expect(say([{ ...measure, current: null }], [])).toBe('Lead → won: no cohort is old enough to judge yet.')
  })
})

describe('mainMeasure', () => {
  it('prefers wins of leads over everything to other steps and to a segment', () => {
    const document = {
      asOf: '2026-10-15',
      volumes: [],
      measures: [
        { ...measure, segment: 'Web' },
        { ...measure, name: 'lead-to-deal' },
        { ...measure, name: 'deal-to-won' },
        measure,
      ],
    }
    expect(mainMeasure(document)).toBe(measure)
    expect(mainMeasure({ ...document, measures: [] })).toBeNull()
  })

  it('passes over a step that cannot be judged yet', () => {
    const deals = { ...measure, name: 'deal-to-won' }
    const document = { asOf: '2026-10-15', volumes: [], measures: [{ ...measure, current: null }, deals] }
    expect(mainMeasure(document)).toBe(deals)
  })
})

describe('alarmEvidence', () => {
  it('says that deals come of leads', () => {
    expect(say([{ ...measure, name: 'lead-to-deal' }], [])).toBe(
      '13 % of matured leads become deals (12–14 %), from 5,998 leads.',
    )
  })

  it('states the false-alarm rate in words', () => {
    expect(plain(alarmEvidence(alarm))).toBe(
      '94 % sure. An alarm like this comes falsely about once in 2 years.',
    )
    expect(alarmEvidence({ ...alarm, falseAlarmsPerYear: 3 })).toContain('about 3 times a year')
  })
})
