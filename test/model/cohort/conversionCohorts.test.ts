import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, formatDay, parseDay } from '../../../src/model/calendar/day.ts'
import type { Birth } from '../../../src/model/cohort/birth.ts'
import { cohortSpan } from '../../../src/model/cohort/cohortUnit.ts'
import { conversionCohorts } from '../../../src/model/cohort/conversionCohorts.ts'
import { lagDistribution } from '../../../src/model/cohort/lagDistribution.ts'

const OLIST = join(import.meta.dirname, '../../../../shared/data/olist-funnel')
const AS_OF = parseDay('2018-07-31')!

describe('lagDistribution', () => {
  it('reproduces the remission times of Freireich et al. (1963), 6-MP group', () => {
    // Weeks; + is censored. Kaplan-Meier survival as printed in Cox and Oakes (1984), p. 8 and 49: 0.857 at 6, 0.807 at 7, 0.753 at 10,
    // 0.690 at 13, 0.627 at 16, 0.538 at 22, 0.448 at 23. Each patient is repeated twenty times, which changes no estimate.
    const times = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ')
    const births = times.flatMap((time) => {
      const age = Number.parseInt(time, 10)
      const birth: Birth = time.endsWith('+')
        ? { born: addDays(AS_OF, -age), converted: null }
        : { born: addDays(AS_OF, -40), converted: addDays(AS_OF, age - 40) }
      return Array.from({ length: 20 }, () => birth)
    })
    const { convertedBy, maturity } = lagDistribution(births, AS_OF)
    const printed = { 6: 0.857, 7: 0.807, 10: 0.753, 13: 0.69, 16: 0.627, 22: 0.538, 23: 0.448 }
    for (const [age, survival] of Object.entries(printed))
      expect(1 - convertedBy[Number(age)]!).toBeCloseTo(survival, 3)
    expect(maturity(23)).toBe(1)
    expect(maturity(500)).toBe(1)
    expect(maturity(5)).toBe(0)
    expect(maturity(-1)).toBe(0)
  })

  it('is mature where nothing ever converted, or nothing was born', () => {
    expect(lagDistribution([{ born: AS_OF, converted: null }], AS_OF).maturity(0)).toBe(1)
    expect(lagDistribution([], AS_OF).maturity(3)).toBe(1)
  })
})

describe('conversionCohorts', () => {
  /** A hundred births on the first of each month; one in four converts, 40 days later. */
  const steady = [
    '2018-01-01',
    '2018-02-01',
    '2018-03-01',
    '2018-04-01',
    '2018-05-01',
    '2018-06-01',
    '2018-07-01',
  ].flatMap((first) =>
    Array.from({ length: 100 }, (_, i): Birth => {
      const born = parseDay(first)!
      return { born, converted: i % 4 === 0 ? addDays(born, 40) : null }
    }),
  )

  it('gives young cohorts their age and the current rate to mature ones', () => {
    const { cohorts, current, recordStart } = conversionCohorts(steady, AS_OF, 'month')
    expect(cohorts.map(({ span }) => span.label)).toEqual([
      '2018-01',
      '2018-02',
      '2018-03',
      '2018-04',
      '2018-05',
      '2018-06',
      '2018-07',
    ])
    expect(cohorts.map(({ matured }) => matured)).toEqual([true, true, true, true, true, true, false])
    expect(cohorts[6]).toMatchObject({ n: 100, converted: 0, rate: 0, maturity: 0, eventual: null })
    expect(current).toMatchObject({ rate: 0.25, n: 600, matured: true })
    expect(recordStart).toBeNull()
    // scipy 1.17.1: beta(25.5, 75.5).ppf([0.1, 0.9])
    expect(cohorts[0]!.low).toBeCloseTo(0.198336284308, 8)
    expect(cohorts[0]!.high).toBeCloseTo(0.30874268467, 8)
  })

  it('takes later facts back and leaves later births out', () => {
    const early = conversionCohorts(steady, parseDay('2018-02-20')!, 'month')
    expect(early.cohorts.map(({ converted }) => converted)).toEqual([25, 0])
    expect(early.cohorts[1]!.maturity).toBe(0)
    expect(early.current).toMatchObject({ rate: 0.25, n: 100 })
  })

  it('sets apart cohorts born before conversions were recorded', () => {
    const lost = steady.map((birth) =>
      birth.converted !== null && birth.converted < parseDay('2018-05-01')!
        ? { ...birth, converted: null }
        : birth,
    )
    const { cohorts, current, recordStart } = conversionCohorts(lost, AS_OF, 'month')
    expect(formatDay(recordStart!)).toBe('2018-05-11')
    expect(cohorts.map(({ truncated }) => truncated)).toEqual([true, true, true, true, true, false, false])
    expect(current).toMatchObject({ rate: 0.25, n: 100 })
  })

  it('corrects for maturity when no cohort is mature', () => {
    // One month born on two days; 40 days after the first, half of the births have reached the age of conversion.
    const born = [parseDay('2018-06-01')!, parseDay('2018-06-21')!]
    const births = born.flatMap((day) =>
      Array.from(
        { length: 50 },
        (_, i): Birth => ({ born: day, converted: i < 10 ? addDays(day, 40) : null }),
      ),
    )
    const { cohorts, current } = conversionCohorts(births, parseDay('2018-07-12')!, 'month')
    expect(cohorts[0]).toMatchObject({ n: 100, converted: 10, rate: 0.1, maturity: 0.5, matured: false })
    expect(cohorts[0]!.eventual!.rate).toBeCloseTo(0.2, 12)
    expect(current).toMatchObject({ matured: false })
  })

  it('is empty without births', () => {
    expect(conversionCohorts([], AS_OF, 'week')).toEqual({ cohorts: [], current: null, recordStart: null })
  })

  it('starts weeks on Monday', () => {
    // 2018-07-30 was a Monday
    for (const day of ['2018-07-30', '2018-08-05']) {
      expect(cohortSpan(parseDay(day)!, 'week')).toEqual({
        label: '2018-07-30',
        start: parseDay('2018-07-30'),
        end: parseDay('2018-08-05'),
      })
    }
    expect(cohortSpan(-4 as Day, 'week').label).toBe('1969-12-22')
  })
})

describe.skipIf(!existsSync(OLIST))(
  'conversionCohorts on the Olist funnel (skipped where ../shared/data is absent)',
  () => {
    it('finds some 13 % as of 2018-11-14 where all leads give 10.5 %', () => {
      const cells = (file: string) =>
        readFileSync(join(OLIST, file), 'utf8')
          .trim()
          .split(/\r?\n/)
          .slice(1)
          .map((line) => line.split(','))
      const wins = new Map(
        cells('olist_closed_deals_dataset.csv').map((row) => [row[0]!, parseDay(row[4]!.slice(0, 10))]),
      )
      const births = cells('olist_marketing_qualified_leads_dataset.csv').map(
        (row): Birth => ({ born: parseDay(row[1]!)!, converted: wins.get(row[0]!) ?? null }),
      )
      expect(births).toHaveLength(8000)
      const { cohorts, current } = conversionCohorts(births, parseDay('2018-11-14')!, 'month')
      // counts as stated in the data's own description
      expect(cohorts.map(({ n, converted }) => `${n}/${converted}`)).toEqual(
        '4/0 239/2 386/9 312/7 416/14 445/18 200/11 1141/152 1028/149 1174/167 1352/183 1303/130'.split(' '),
      )
      for (const { span, truncated } of cohorts) expect(truncated).toBe(span.label < '2018')
      expect(current!.rate).toBeGreaterThan(0.125)
      expect(current!.rate).toBeLessThan(0.14)
    })
  },
)
