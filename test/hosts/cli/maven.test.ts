import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBench } from '../../workbench/openBench.ts'
import { type CommandLine, commandLine, type JsonDocument } from './runCli.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data/maven-crm')
const present = existsSync(DATA)
const suite = describe.skipIf(!present)
const name = (title: string) => (present ? title : `${title} (skipped: ../shared/data is not there)`)
const OTHERS = ['products.csv', 'accounts.csv', 'sales_teams.csv'].map((file) => join(DATA, file))
const QUESTION = ['--as-of', '2017-10-01', '--period', '2017-Q4', '--target', '2800000']
const CUTOFFS = ['06', '07', '08', '09', '10', '11', '12'].flatMap((month) => [
  `2017-${month}-01`,
  `2017-${month}-15`,
])

suite(name('Maven CRM opportunities by the command line'), () => {
  let cli: CommandLine
  let imported: JsonDocument
  let forecast: JsonDocument
  let lookBack: JsonDocument
  beforeAll(async () => {
    cli = commandLine()
    const files = [join(DATA, 'sales_pipeline.csv'), ...OTHERS]
    imported = await cli.json(['import', ...files, '--workbook', 'maven', '--accept', 'all'])
    forecast = await cli.json(['forecast', '--workbook', 'maven', ...QUESTION])
    lookBack = await cli.json(['backtest', '--workbook', 'maven', '--cutoffs', CUTOFFS.join(',')])
  }, 180_000)
  afterAll(() => cli?.[Symbol.dispose]())

  it('takes all 8,800 deals', () => {
    expect(imported.asOf).toBe('2017-12-31')
    expect(imported.files[0]).toMatchObject({ kind: 'deals', rowsRead: 8800, accepted: 8800, rejected: 0 })
    for (const { rowsRead, accepted, rejected, ignored } of imported.files) {
      expect(rowsRead).toBe(accepted + rejected + ignored)
    }
  })

  it('forecasts the last quarter from its first day', () => {
    expect(forecast).toMatchObject({
      asOf: '2017-10-01',
      period: { label: '2017-Q4', start: '2017-10-01', end: '2017-12-31' },
      target: 2_800_000,
      wonToDate: 0,
    })
    expect([forecast.open.count, forecast.undated.count]).toEqual([2409, 500])
    // What really came, as published with the data.
    expect(forecast.total.p10).toBeLessThanOrEqual(2_802_496)
    expect(forecast.total.p90).toBeGreaterThanOrEqual(2_802_496)
    // Not wide for the sake of it.
    expect(forecast.total.p90 - forecast.total.p10).toBeLessThan(0.6 * forecast.total.mean)
    const sum = forecast.wonToDate + forecast.open.expected + forecast.newBusiness.expected
    expect(Math.abs(sum - forecast.total.mean)).toBeLessThan(0.02)
  })

  it('adds the won value of each month up as published', async () => {
    using bench = openBench({ from: cli.home, workbook: 'maven' })
    const months = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
    const sums: number[] = []
    for (const month of months) {
      const { wonToDate } = await bench.client.forecast.document({ period: `2017-${month}` })
      sums.push(wonToDate / 100)
    }
    expect(sums).toEqual([
      1_134_672, 721_932, 1_025_713, 1_338_466, 696_932, 1_050_059, 1_235_264, 731_980, 938_943, 1_131_573,
    ])
    const march = await cli.json(['forecast', '--workbook', 'maven', '--period', '2017-03'])
    expect(march.wonToDate).toBe(1_134_672)
  }, 60_000)

  it('beats the usual forecasters at 14 past dates', () => {
    const { cutoffs, summary } = lookBack
    expect(cutoffs.map(({ asOf }: { asOf: string }) => asOf)).toEqual(CUTOFFS)
    expect(summary.open.wape).toBeLessThan(0.15)
    expect(summary.open.brier).toBeLessThan(0.148)
    expect(summary.total.wape).toBeLessThan(0.08)
    expect(summary.total.coverage80).toBeGreaterThanOrEqual(0.7)
    expect(summary.total.crps).toBeLessThan(0.035 * 2_950_000)
    const { stageWeighted, lastPeriod } = summary.baselines
    // Published with the data: 1.79 and 0.336, 0.38 and 0.183.
    expect(Math.abs(stageWeighted.wape - 1.79)).toBeLessThan(0.02)
    expect(Math.abs(stageWeighted.brier - 0.336)).toBeLessThan(0.02)
    expect(Math.abs(lastPeriod.wape - 0.38)).toBeLessThan(0.02)
    expect(Math.abs(lastPeriod.brier - 0.183)).toBeLessThan(0.02)
  })

  // Met one day, this turns red and joins the test above.
  it.fails('holds the truth in its 80 % range at most 19 times in 20 (it does too often: always)', () => {
    expect(lookBack.summary.total.coverage80).toBeLessThanOrEqual(0.95)
  })

  it('says the same of the copy with American dates', async () => {
    const files = [join(DATA, 'us-dates-resaved/sales_pipeline.csv'), ...OTHERS]
    const { files: reports } = await cli.json(['import', ...files, '--workbook', 'us', '--accept', 'all'])
    expect(reports[0]).toMatchObject({ accepted: 8800, rejected: 0 })
    expect(await cli.json(['forecast', '--workbook', 'us', ...QUESTION])).toEqual(forecast)
  }, 60_000)
})
