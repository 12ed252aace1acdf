import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RollUpBy, RollUpDocument, RollUpPart } from '../../../src/contract/rollingUp.ts'
import { importFiles, type OpenBench, openBench, openSampleBench, problemOf } from '../openBench.ts'
import { SMALL_PIPELINE } from '../smallPipeline.ts'
import { csv } from '../table.ts'

type Figures = RollUpDocument['total']
const AMOUNTS: ((part: Figures) => number)[] = [
  (part) => part.wonToDate,
  (part) => part.open,
  (part) => part.newBusiness,
  (part) => part.mean,
  (part) => part.count,
  (part) => part.categories.commit,
  (part) => part.categories.bestCase,
  (part) => part.categories.pipeline,
  (part) => part.categories.omitted,
]

/** Rows of one level must make up the row above, each row its columns. */
function expectExactSums({ total, parts }: RollUpDocument): void {
  for (const row of [total, ...parts]) {
    expect(row.wonToDate + row.open + row.newBusiness).toBe(row.mean)
    const { commit, bestCase, pipeline, omitted } = row.categories
    expect(commit + bestCase + pipeline + omitted).toBe(row.open)
  }
  const levels: { above: Figures; rows: RollUpPart[] }[] = [{ above: total, rows: [] }]
  for (const part of parts) {
    levels.length = part.depth + 1
    levels[part.depth]!.rows.push(part)
    levels.push({ above: part, rows: [] })
    const following = parts[parts.indexOf(part) + 1]
    for (let depth = (following?.depth ?? 0) + 1; depth < levels.length; depth++) {
      const { above, rows } = levels[depth]!
      if (rows.length === 0) continue
      for (const amount of AMOUNTS) {
        expect(rows.reduce((sum, row) => sum + amount(row), 0)).toBe(amount(above))
      }
    }
  }
  for (const amount of AMOUNTS) {
    const top = parts.filter(({ depth }) => depth === 0)
    expect(top.reduce((sum, row) => sum + amount(row), 0)).toBe(amount(total))
  }
}

describe('on the sample', () => {
  let bench: OpenBench
  beforeAll(async () => {
    bench = await openSampleBench()
  }, 60_000)
  afterAll(() => bench[Symbol.dispose]())

  it.each([
    'owner',
    'team',
    'manager',
    'region',
    'product',
    'account',
    'source',
    'stage',
    'category',
  ] as RollUpBy[])(
    'by %s: sums exact to the cent in rows and columns, and the total is the forecast',
    async (by) => {
      const document = await bench.client.forecast.rollUp({ by })
      expectExactSums(document)
      const forecast = await bench.client.forecast.document({})
      expect(document.total).toMatchObject({
        ...{ mean: forecast.total.mean, p10: forecast.total.p10, p90: forecast.total.p90 },
        ...{ wonToDate: forecast.wonToDate, open: forecast.open.expected, count: forecast.open.count },
        ...{ newBusiness: forecast.newBusiness.expected, chance: forecast.chance, target: forecast.target },
        categories: forecast.open.categories,
      })
    },
  )

  it('explains why the quantiles do not add up', async () => {
    const { diversification, parts, total } = await bench.client.forecast.rollUp({ by: 'team' })
    expect(diversification.sumOfP10).toBe(parts.reduce((sum, part) => sum + part.p10, 0))
    expect(diversification.p10OfSum).toBe(total.p10)
    expect(diversification.sumOfP10).toBeLessThan(total.p10)
    expect(diversification.sumOfP90).toBeGreaterThan(total.p90)
    expect(diversification.commonShare).toBeGreaterThan(0)
    expect(diversification.commonShare).toBeLessThan(1)
  })

  it.each(['team', 'manager', 'product'] as RollUpBy[])(
    'by %s: a part is what a forecast under its condition says',
    async (by) => {
      const { parts } = await bench.client.forecast.rollUp({ by })
      for (const part of parts.filter(({ where }) => where !== null).slice(0, 4)) {
        const alone = await bench.client.forecast.document({ where: part.where! })
        expect(part.count).toBe(alone.open.count)
        expect([part.p10, part.p50, part.p90]).toEqual([alone.total.p10, alone.total.p50, alone.total.p90])
        expect([part.target, part.chance]).toEqual([alone.target, alone.chance])
        // Rounded so that all parts sum exactly: up to a cent for each of six columns.
        expect(Math.abs(part.mean - alone.total.mean)).toBeLessThanOrEqual(6)
      }
    },
  )

  it('knows the targets of teams, with chance and attainment', async () => {
    const { parts, total } = await bench.client.forecast.rollUp({ by: 'team' })
    const teams = parts.filter(({ kind }) => kind === 'value')
    expect(teams.reduce((sum, { target }) => sum + target!, 0)).toBe(total.target)
    for (const { attainment, mean, target, chance } of teams) {
      expect(attainment).toBe(mean / target!)
      expect(chance).toBeGreaterThan(0)
    }
  })

  it('groups what a condition has left', async () => {
    const where = { team: ['East'] }
    const document = await bench.client.forecast.rollUp({ by: 'product', where })
    expectExactSums(document)
    const forecast = await bench.client.forecast.document({ where })
    expect(document.total.mean).toBe(forecast.total.mean)
    expect(document.parts.every((part) => part.where === null || part.where.team?.[0] === 'East')).toBe(true)
  })

  it('changes every part in proportion when a figure of the company is typed', async () => {
    const before = await bench.client.forecast.rollUp({ by: 'team' })
    const cards = await bench.client.assumptions.list({})
    const measured = cards.find(({ key }) => key === 'new-deals-per-30-days')!.value!
    await bench.client.assumptions.set({
      key: 'new-deals-per-30-days',
      value: measured * 2,
      owner: 'M. Frase',
      note: 'a test',
    })
    const after = await bench.client.forecast.rollUp({ by: 'team' })
    await bench.client.workbook.undo()
    expectExactSums(after)
    before.parts.forEach((part) => {
      expect(after.parts.find(({ name }) => name === part.name)!.newBusiness / part.newBusiness).toBeCloseTo(
        2,
        3,
      )
    })
  })

  it('lists what deals can be told apart by', async () => {
    const found = await bench.client.forecast.groupings({})
    const fields = found.map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['owner', 'team', 'manager', 'region', 'product', 'stage']))
    // A lead's ID tells every deal from every other; that makes no groups.
    expect(fields).not.toContain('attribute:Lead ID')
    const teams = found.find(({ field }) => field === 'team')!.values
    expect(teams.map(({ name }) => name)).toEqual(['East', 'Europe', 'West'])
  })
})

describe('on a file with further columns and a line of managers', () => {
  const people = csv([
    ['Name', 'Team', 'Manager', 'Region'],
    ['Ada', 'North', 'Lead', 'EU'],
    ['Bo', 'North', 'Lead', 'EU'],
    ['Lead', 'North', 'Head', 'EU'],
    ['Cy', 'South', 'Head', 'US'],
    ['Di', 'South', 'Round', 'US'],
    ['Round', 'South', 'Di', 'US'],
  ])
  const deals = SMALL_PIPELINE['deals.csv'].split('\n').filter((line) => line !== '')
  const filed = (i: number) => ['Commit', 'Omitted', '', 'Best Case'][i % 4]
  const withColumns = [
    `${deals[0]},Forecast Category,Segment`,
    ...deals
      .slice(1)
      .map(
        (line, i) =>
          `${line.replace(',Cy,', (i >> 2) % 2 ? ',Cy,' : ',Lead,')},${filed(i)},${['SMB', 'Big', ''][i % 3]}`,
      ),
  ].join('\n')
  let bench: OpenBench
  beforeAll(async () => {
    bench = openBench()
    await importFiles(bench.client, { 'deals.csv': withColumns, 'people.csv': people })
  }, 60_000)
  afterAll(() => bench[Symbol.dispose]())

  it('lists people beneath their managers, circles cut and said', async () => {
    const document = await bench.client.forecast.rollUp({ by: 'manager' })
    expectExactSums(document)
    expect(document.cutLines).toEqual(['Di'])
    const outline = document.parts.map(
      ({ name, kind, depth }) => `${'-'.repeat(depth)}${name ?? kind}:${kind}`,
    )
    expect(outline).toEqual(
      expect.arrayContaining(['Head:value', '-Lead:value', '--Ada:value', '--Bo:value']),
    )
    expect(outline).toEqual(expect.arrayContaining(['--Lead:own', '-Cy:value', 'Di:value', 'Eve:value']))
  })

  it("counts a manager's people at any depth under a condition", async () => {
    const { parts } = await bench.client.forecast.rollUp({ by: 'manager' })
    const head = parts.find(({ name }) => name === 'Head')!
    const alone = await bench.client.forecast.document({ where: { manager: ['Head'] } })
    expect(alone.open.count).toBe(head.count)
    expect(new Set(alone.deals.map(({ owner }) => owner))).toEqual(new Set(['Ada', 'Bo', 'Lead', 'Cy']))
    const below = await bench.client.forecast.rollUp({ by: 'manager', where: { manager: ['Lead'] } })
    expect(below.parts[0]).toMatchObject({ name: 'Lead', depth: 0, count: below.total.count })
  })

  it('groups by a further column, deals without a value among the parts', async () => {
    const document = await bench.client.forecast.rollUp({ by: 'attribute:Segment' })
    expectExactSums(document)
    expect(document.parts.map(({ name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['SMB', 'value'],
        ['Big', 'value'],
        [null, 'none'],
      ]),
    )
    const none = document.parts.find(({ kind }) => kind === 'none')!
    expect(none.where).toEqual({ 'attribute:Segment': [''] })
    const alone = await bench.client.forecast.document({ where: none.where! })
    expect(alone.open.count).toBe(none.count)
    const offered = await bench.client.forecast.groupings({})
    expect(offered.map(({ field }) => field)).toContain('attribute:Segment')
  })

  it("takes the file's forecast category, and a person's in place of it", async () => {
    const before = await bench.client.forecast.document({})
    expect(new Set(before.deals.map(({ categorySource }) => categorySource))).toEqual(
      new Set(['file', 'chance']),
    )
    const omitted = before.deals.find(({ category }) => category === 'omitted')!
    expect(omitted.categorySource).toBe('file')
    // The file's word is a label; the chance stays the model's.
    expect(omitted.probability).toBe(omitted.modelProbability)
    expect(before.open.categories.omitted).toBeGreaterThan(0)
    await bench.client.deals.adjust({
      ...{ dealId: omitted.id, probability: null, amount: null, category: 'commit' },
      ...{ reason: 'customer-said-so', note: 'a test' },
    })
    const after = await bench.client.forecast.document({})
    expect(after.deals.find(({ id }) => id === omitted.id)).toMatchObject({
      ...{ category: 'commit', categorySource: 'person' },
    })
    await bench.client.workbook.undo()
  })

  it('refuses a condition on a value that no deal has', async () => {
    const asked = bench.client.forecast.rollUp({ by: 'owner', where: { 'attribute:Segment': ['Huge'] } })
    expect(await problemOf(asked)).toEqual({
      ...{ code: 'NOT_FOUND', data: { what: 'attribute:Segment', id: 'Huge' } },
    })
  })

  it('learns once for all periods and conditions', async () => {
    const label = async (scope: object) => (await bench.client.forecast.load(scope)).basis.hazards
    const whole = await label({})
    expect(await label({ period: '2026-Q3' })).toBe(whole)
    expect(await label({ where: { owner: ['Ada'] } })).toBe(whole)
  })
})
