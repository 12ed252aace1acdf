import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SMALL_PIPELINE } from '../../workbench/smallPipeline.ts'
import { type CommandLine, commandLine } from './runCli.ts'

let cli: CommandLine
beforeAll(async () => {
  cli = commandLine()
  for (const [name, content] of Object.entries(SMALL_PIPELINE)) writeFileSync(join(cli.home, name), content)
  await cli.json(['import', ...Object.keys(SMALL_PIPELINE), '--workbook', 'small'])
}, 60_000)
afterAll(() => cli[Symbol.dispose]())

describe('exit code 0', () => {
  it('one JSON document on standard output, nothing else anywhere', async () => {
    const { code, stdout, stderr } = await cli.run(['forecast', '--workbook', 'small', '--json'])
    expect([code, stderr]).toEqual([0, ''])
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ asOf: '2026-05-15', currency: 'USD', target: 180000 })
    expect(document.period).toEqual({ label: '2026-Q2', start: '2026-04-01', end: '2026-06-30' })
    // Deals of 1,000 to 13,000 dollars.
    for (const { amount } of document.deals) expect(amount).toBeLessThanOrEqual(13000)
  })

  it('a forecast for a person names range, chance and deals', async () => {
    const { code, stdout } = await cli.run(['forecast', '--workbook', 'small', '--where', 'team=North'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/8 in 10 outcomes lie between .*\$/)
    expect(stdout).toMatch(/Chance of reaching \$100,000/)
  })

  it('rolls up by team in major units, parts that sum to the total, and in a table for a person', async () => {
    const document = await cli.json(['rollup', '--workbook', 'small', '--by', 'team'])
    expect(document).toMatchObject({ asOf: '2026-05-15', by: 'team', currency: 'USD' })
    expect(document.parts.map((part: { name: string | null }) => part.name)).toEqual(
      expect.arrayContaining(['North', 'South', null]),
    )
    const cents = document.parts.map((part: { mean: number }) => Math.round(part.mean * 100))
    expect(cents.reduce((sum: number, one: number) => sum + one, 0)).toBe(
      Math.round(document.total.mean * 100),
    )
    expect(document.diversification.sumOfP10).toBeLessThan(document.diversification.p10OfSum)
    const { code, stdout } = await cli.run(['rollup', '--workbook', 'small', '--by', 'manager'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Max .*\n {2}(Ada|Bo|Cy|Di) /m)
    expect(stdout).toMatch(/^Total /m)
  })

  it('tells what moved in bars that sum exactly, in major units, and in a table for a person', async () => {
    const document = await cli.json(['moves', '--workbook', 'small', '--from', '2026-05-01'])
    expect(document).toMatchObject({ from: '2026-05-01', to: '2026-05-15', currency: 'USD' })
    for (const { opening, closing, bars } of [document, document.pipeline]) {
      const cents = bars.map(({ amount }: { amount: number }) => Math.round(amount * 100))
      const sum = cents.reduce((total: number, one: number) => total + one, Math.round(opening * 100))
      expect(sum).toBe(Math.round(closing * 100))
    }
    const won = document.bars.find(({ move }: { move: string }) => move === 'won')
    expect(won.deals.length).toBe(won.count)
    for (const { to } of won.deals) expect(to).toMatch(/^2026-05-/)
    const person = ['moves', '--workbook', 'small', '--from', '2026-05-01', '--where', 'team=North']
    const { code, stdout } = await cli.run(person)
    expect(code).toBe(0)
    expect(stdout).toMatch(/ than on 1 May/)
    expect(stdout).toMatch(/^ {2}Won +\d+ +[+−]\$/m)
  })

  it('require, then what-if at that change, gives the confidence', async () => {
    const scope = ['--workbook', 'small', '--target', '200000']
    const required = await cli.json(['require', ...scope, '--lever', 'size', '--confidence', '0.75'])
    expect(required.feasible).toBe(true)
    // Major units: the average won amount of the small pipeline lies between 1,000 and 13,000.
    expect(required.baseline).toBeGreaterThan(1000)
    expect(required.baseline).toBeLessThan(13000)
    expect(required.required / required.baseline).toBeCloseTo(required.multiplier, 9)
    const change = `${((required.multiplier - 1) * 100).toFixed(6)}%`
    const { baseline, scenario } = await cli.json(['whatif', ...scope, '--size', change, '--cycle', '-0%'])
    expect(Math.abs(scenario.chance - 0.75)).toBeLessThan(0.001)
    expect(scenario.averageAmount / baseline.averageAmount).toBeCloseTo(required.multiplier, 4)
  })

  it('measures by team, and the profile of a file', async () => {
    const { measures } = await cli.json(['measures', '--workbook', 'small', '--segment', 'team'])
    expect(measures.map((one: { segment: string | null }) => one.segment).sort()).toEqual([
      'North',
      'South',
      null,
      'unknown',
    ])
    const profile = await cli.json(['profile', 'deals.csv'])
    expect(profile.rows).toBe(251)
    expect(profile.columns.map((one: { column: string }) => one.column)).toEqual([
      'Deal ID',
      'Owner',
      'Stage',
      'Amount',
      'Created Date',
      'Close Date',
    ])
  })

  it('a mapping decides, and rejected rows are written with their reasons', async () => {
    writeFileSync(
      join(cli.home, 'odd.csv'),
      'Deal ID,Stage,Amount,Upsell,Created Date,Close Date\nA,Won,1,700,2026-01-05,2026-02-20\nB,Won,1,much,2026-01-05,2026-02-21\n',
    )
    const mapping = { 'odd.csv': { kind: 'deals', columns: { Upsell: 'amount', Amount: null } } }
    writeFileSync(join(cli.home, 'mapping.json'), JSON.stringify(mapping))
    const args = [
      'import',
      'odd.csv',
      '--workbook',
      'odd',
      '--mapping',
      'mapping.json',
      '--rejects',
      'rejects.csv',
    ]
    const { files } = await cli.json(args)
    expect(files[0]).toMatchObject({ rowsRead: 2, accepted: 1, rejected: 1, ignored: 0 })
    expect(readFileSync(join(cli.home, 'rejects.csv'), 'utf8')).toContain('B,Won,1,much')
    const { wonToDate } = await cli.json(['forecast', '--workbook', 'odd', '--period', '2026-02'])
    expect(wonToDate).toBe(700)
  })

  it('help is no failure', async () => {
    const { code, stdout } = await cli.run(['--help'])
    expect(code).toBe(0)
    for (const name of ['import', 'forecast', 'distribution', 'backtest', 'whatif', 'require', 'measures']) {
      expect(stdout).toContain(name)
    }
  })
})

describe('exit code 2: what was asked is refused, with the reason on standard error only', () => {
  it.each([
    ['an unknown command', ['forecats'], /forecats/],
    ['no workbook named', ['forecast'], /--workbook/],
    ['a workbook that is not there', ['forecast', '--workbook', 'nowhere'], /no workbook at this place/i],
    ['a date that is none', ['forecast', '--workbook', 'small', '--as-of', '2026-02-30'], /YYYY-MM-DD/],
    ['a period that is none', ['forecast', '--workbook', 'small', '--period', '2026-Q5'], /2017-Q4/],
    ['a change that is none', ['whatif', '--workbook', 'small', '--leads', 'twice'], /\+20%/],
    ['a condition that is none', ['forecast', '--workbook', 'small', '--where', 'mood=good'], /owner=NAME/],
    ['a file that is not there', ['import', 'gone.csv', '--workbook', 'fresh'], /There is no file gone\.csv/],
    [
      'a target that nobody gave',
      ['require', '--workbook', 'small', '--lever', 'size', '--period', '2029-Q1'],
      /target/,
    ],
    ['an attribute that is none', ['measures', '--workbook', 'small', '--segment', 'mood'], /mood/],
    ['a span without an end', ['backtest', '--workbook', 'small', '--every', '14d'], /--from and --to/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await cli.run([...args, '--json'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  it('an import with an open question, which leaves the workbook as it was', async () => {
    writeFileSync(
      join(cli.home, 'ambiguous.csv'),
      'Deal ID,Stage,Amount,Created Date,Close Date\nX,Won,1,01/02/2024,03/04/2024\n',
    )
    const before = await cli.json(['forecast', '--workbook', 'small'])
    const { code, stdout, stderr } = await cli.run([
      'import',
      'ambiguous.csv',
      '--workbook',
      'small',
      '--json',
    ])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/Created Date/)
    expect(await cli.json(['forecast', '--workbook', 'small'])).toEqual(before)
  })

  it('a mistyped file name makes no workbook', () => {
    expect(existsSync(join(cli.home, 'workbooks/small.foresight'))).toBe(true)
    expect(existsSync(join(cli.home, 'workbooks/fresh.foresight'))).toBe(false)
  })
})

describe('exit code 1: it failed', () => {
  it('a place where nothing can be written', async () => {
    writeFileSync(join(cli.home, 'file'), '')
    mkdirSync(join(cli.home, 'folder'))
    const { code, stdout, stderr } = await cli.run(['import', 'deals.csv', '--workbook', 'file/x', '--json'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/could not be written/)
  })
})
