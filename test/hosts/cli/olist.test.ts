import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, commandLine, type JsonDocument } from './runCli.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data/olist-funnel')
const present = existsSync(DATA)
const suite = describe.skipIf(!present)
const name = (title: string) => (present ? title : `${title} (skipped: ../shared/data is not there)`)
const FILES = ['olist_closed_deals_dataset.csv', 'olist_marketing_qualified_leads_dataset.csv']

suite(name('Olist leads by the command line'), () => {
  let cli: CommandLine
  let document: JsonDocument
  beforeAll(async () => {
    cli = commandLine()
    document = await measuresOf('olist', DATA)
  }, 120_000)
  afterAll(() => cli?.[Symbol.dispose]())

  async function measuresOf(workbook: string, folder: string): Promise<JsonDocument> {
    const { files } = await cli.json([
      'import',
      ...FILES.map((file) => join(folder, file)),
      '--workbook',
      workbook,
    ])
    expect(files.map(({ accepted }: { accepted: number }) => accepted)).toEqual([842, 8000])
    return cli.json(['measures', '--workbook', workbook, '--as-of', '2018-11-14'])
  }

  it('counts leads by month of first contact and the won of them as published', () => {
    const { cohorts } = document.measures.find((one: { name: string }) => one.name === 'lead-to-won')
    const counted = cohorts.map((one: { period: string; n: number; converted: number }) => [
      one.period,
      one.n,
      one.converted,
    ])
    expect(counted).toEqual([
      ['2017-06', 4, 0],
      ['2017-07', 239, 2],
      ['2017-08', 386, 9],
      ['2017-09', 312, 7],
      ['2017-10', 416, 14],
      ['2017-11', 445, 18],
      ['2017-12', 200, 11],
      ['2018-01', 1141, 152],
      ['2018-02', 1028, 149],
      ['2018-03', 1174, 167],
      ['2018-04', 1352, 183],
      ['2018-05', 1303, 130],
    ])
  })

  it('leaves the cohorts from before the record out of the rate', () => {
    const { cohorts, current } = document.measures[0]
    const truncated = cohorts.filter((one: { truncated: boolean }) => one.truncated)
    expect(truncated.map((one: { period: string }) => one.period).at(-1)).toBe('2017-12')
    // 781 of the 5,998 leads of 2018 are won so far (0.130); some of them still will be.
    expect(current.n).toBe(5998)
    expect(current.rate).toBeGreaterThanOrEqual(781 / 5998)
    expect(current.rate).toBeLessThan(0.14)
    expect(current.low).toBeLessThan(current.rate)
    expect(current.high).toBeGreaterThan(current.rate)
  })

  it('says the same of the copy with the day first', async () => {
    expect(await measuresOf('resaved', join(DATA, 'excel-resaved'))).toEqual(document)
  }, 60_000)
})
