import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CommandLine, commandLine, type JsonDocument } from './runCli.ts'

let cli: CommandLine
beforeAll(() => {
  cli = commandLine()
})
afterAll(() => cli[Symbol.dispose]())

/** A workbook of its own for each test. */
let workbook: string[]
let tests = 0
beforeEach(() => {
  workbook = ['--workbook', `book${tests++}`]
})

function write(name: string, content: string | object): string {
  writeFileSync(join(cli.home, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}

const importJson = (files: string[], ...more: string[]): Promise<JsonDocument> =>
  cli.json(['import', ...files, ...workbook, ...more])
const importRun = (files: string[], ...more: string[]) => cli.run(['import', ...files, ...workbook, ...more])

const HEADER = 'Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Expected Close Date'
const deals = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`
const A = 'A,Alpha,Ann,Offer,100,2026-07-01,2026-12-01'
const B = 'B,Beta,Bo,Offer,200,2026-07-02,2026-12-01'
const C = 'C,Gamma,Bo,Demo,300,2026-07-03,2026-12-01'

describe('--mapping', () => {
  it('names columns by place where names repeat or are missing, and says what a value stands for', async () => {
    const file = write(
      'odd.csv',
      'Key,Value,Value,,State,constructor\nX,1,700,Ann,Signed,k\nY,2,--,Bo,Running,k\n',
    )
    const mapping = write('odd.json', {
      [file]: {
        kind: 'deals',
        columns: { Key: 'id', '#2': null, '#3': 'amount', '#4': 'owner', State: 'stage' },
        meanings: { Signed: 'won' },
        repairs: [{ column: '#3', from: '--', to: null }],
      },
    })
    const report = await importJson([file], '--mapping', mapping, '--as-of', '2026-03-01')
    expect(report.files[0]).toMatchObject({ rowsRead: 2, accepted: 2, rejected: 0 })
    const rows = (await exported('--as-of', '2026-03-01')).trim().split('\r\n')
    // Attributes in the order of the columns: Value (#2), then constructor.
    expect(rows[1]).toMatch(/^X,,,Ann,,,Signed,won,700\.00,,/)
    expect(rows[2]).toMatch(/^Y,,,Bo,,,Running,open,,/)
    expect(rows[0]).toMatch(/Value,constructor,Last activity$/)
  })

  it('reads a file as it is told to: header line and delimiter', async () => {
    const file = write('told.csv', `My report;;;;;;\n${deals(A, B).replaceAll(',', ';')}`)
    const mapping = write('told.json', { [file]: { headerLine: 2, delimiter: ';' } })
    const { files } = await importJson([file], '--mapping', mapping)
    expect(files[0]).toMatchObject({ kind: 'deals', rowsRead: 2, accepted: 2 })
  })

  it.each([
    ['an unknown column', { columns: { Valu: 'amount' } }, /no column "Valu".*#5 Amount/s],
    ['a place beyond the last', { columns: { '#8': 'amount' } }, /no column "#8"/],
    ['an unknown field', { columns: { Amount: 'amont' } }, /"amont" is no field of deals.*amount/s],
    ['an unknown answer', { colums: {} }, /colums/],
    ['a kind that is none', { kind: 'dreams' }, /kind/],
  ])('refuses %s', async (_, answers, message) => {
    const file = write('plain.csv', deals(A))
    const mapping = write('wrong.json', { [file]: answers })
    const { code, stdout, stderr } = await importRun([file], '--mapping', mapping, '--json')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  it('refuses a name that two columns have, with their places', async () => {
    const file = write('twice.csv', `${HEADER},Note,Note\n${A},x,y\n`)
    const mapping = write('twice.json', { [file]: { columns: { Note: 'nextStep' } } })
    const { code, stderr } = await importRun([file], '--mapping', mapping)
    expect(code).toBe(2)
    expect(stderr).toMatch(/#8, #9/)
  })
})

describe('an open question', () => {
  it('says both readings and the mapping to write; each of them answers it', async () => {
    const file = write('ambiguous.csv', 'Deal ID,Stage,Amount,Created Date\nX,Open,1,01/02/2024\n')
    const { code, stdout, stderr } = await importRun([file], '--json')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/Created Date/)
    expect(stderr).toMatch(/2024-02-01/)
    expect(stderr).toMatch(/2024-01-02/)
    const mappings = stderr.split('\n').filter((line) => line.startsWith('{'))
    expect(mappings).toHaveLength(2)
    const created: string[] = []
    for (const [index, line] of mappings.entries()) {
      workbook = ['--workbook', `answered${index}`]
      await importJson([file], '--mapping', write('answer.json', line))
      created.push(/,(2024-\d\d-\d\d),/.exec(await exported())![1]!)
    }
    expect(created.sort()).toEqual(['2024-01-02', '2024-02-01'])
  })
})

describe('the day of an export', () => {
  it('is the date in the name of the deals files, which is said', async () => {
    const { code, stdout, stderr } = await importRun([write('deals_2026-10-31.csv', deals(A))], '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).asOf).toBe('2026-10-31')
    expect(stderr).toMatch(/2026-10-31.*date in the name/)
  })

  it('is the one that is named, whatever the name says', async () => {
    const { asOf } = await importJson([write('deals_2026-10-31.csv', deals(A))], '--as-of', '2026-11-02')
    expect(asOf).toBe('2026-11-02')
  })

  it('is not taken from the name when rows are newer, or from one name of two', async () => {
    const newer = await importRun([write('deals_2026-06-30.csv', deals(A))], '--json')
    expect(JSON.parse(newer.stdout).asOf).toBe('2026-07-01')
    expect(newer.stderr).toMatch(/go on to 2026-07-01/)
    const one = [write('deals_2026-10-31.csv', deals(B)), write('more.csv', deals(C))]
    expect((await importJson(one)).asOf).toBe('2026-07-03')
  })

  it('is refused when files are of several days', async () => {
    const files = [write('deals_2026-09-30.csv', deals(A)), write('deals_2026-10-31.csv', deals(B))]
    const { code, stderr } = await importRun(files)
    expect(code).toBe(2)
    expect(stderr).toMatch(/several days/)
  })
})

describe('what an import tells', () => {
  it('what moved since the export before, in major units', async () => {
    expect((await importJson([write('deals_2026-09-30.csv', deals(A, B))])).moved).toBeNull()
    const grown = A.replace(',100,', ',150.5,').replace('2026-12-01', '2027-01-15')
    const file = write('deals_2026-10-31.csv', deals(grown, C))
    const { moved } = await importJson([file])
    expect([moved.from, moved.to]).toEqual(['2026-09-30', '2026-10-31'])
    const some = moved.moves.filter(({ count }: { count: number }) => count > 0)
    expect(some).toMatchObject([
      { move: 'new', count: 1, amount: 300, deals: [{ id: 'C', name: 'Gamma', owner: 'Bo', amount: 300 }] },
      { move: 'pushed', count: 1, deals: [{ id: 'A', from: '2026-12-01', to: '2027-01-15' }] },
      { move: 'grown', count: 1, deals: [{ id: 'A', from: 100, to: 150.5 }] },
      { move: 'vanished', count: 1, deals: [{ id: 'B' }] },
    ])
    const { stdout } = await importRun([write('deals_2026-11-30.csv', deals(B, C))])
    expect(stdout).toMatch(/What moved from 2026-10-31 to 2026-11-30/)
    expect(stdout).toMatch(/no longer in the export +1 +\$151/)
  })

  it('rejected rows by cause, and all of them in JSON, in a file and later', async () => {
    const bad = Array.from({ length: 1500 }, (_, k) => `R${k},Rho,Ann,Offer,lots,2026-07-01,2026-12-01`)
    const file = write('many.csv', deals(A, ...bad, `Z,Zeta,Ann,Offer,5,soon,2026-12-01`))
    const document = await importJson([file], '--rejects', 'rejects.csv')
    expect(document.files[0]).toMatchObject({ rowsRead: 1502, accepted: 1, rejected: 1501 })
    expect(document.files[0].rejects).toHaveLength(1501)
    expect(readFileSync(join(cli.home, 'rejects.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(1502)

    const again = await importRun([file], '--again', 'replace')
    expect(again.stdout).toMatch(/1,500 rows rejected \(bad-amount in Amount\), the first in line 3/)
    expect(again.stdout).toMatch(/1 row rejected \(bad-date in Created Date\), line 1503/)

    const out = await cli.json(['export', 'rejects', ...workbook, '--out', 'later.csv'])
    expect(out).toEqual({ file: 'later.csv', rows: 1501 })
    expect(readFileSync(join(cli.home, 'later.csv'), 'utf8')).toContain('R1499,Rho,Ann,Offer,lots')
  })
})

describe('--rejects', () => {
  const bad = deals(A, 'R,Rho,Ann,Offer,lots,2026-07-01,2026-12-01')

  it('writes no rows of an older import where nothing new was imported', async () => {
    const file = write('bad.csv', bad)
    await importJson([file])
    const { code, stdout, stderr } = await importRun([file], '--rejects', 'none.csv')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Nothing new was imported/)
    expect(stderr).toMatch(/none\.csv is not written/)
    expect(existsSync(join(cli.home, 'none.csv'))).toBe(false)
  })

  it('fails where its file cannot be written, and tells the import all the same', async () => {
    const { code, stdout, stderr } = await importRun(
      [write('bad.csv', bad)],
      '--rejects',
      'nowhere/x.csv',
      '--json',
    )
    expect(code).toBe(1)
    expect(JSON.parse(stdout).files[0]).toMatchObject({ accepted: 1, rejected: 1 })
    expect(stderr).toMatch(/could not be written/)
  })
})

describe('export', () => {
  it('writes the deals as of a day, which import to the same', async () => {
    await importJson([write('deals_2026-09-30.csv', deals(A, '"=x","a ""b"", c",,Offer,,2026-07-01,'))])
    await importJson([write('deals_2026-10-31.csv', deals(A.replace('Offer', 'Contract'), C))])
    const first = await exported('--as-of', '2026-09-30')
    expect(first).toContain('A,Alpha,,Ann,,,Offer,open,100.00')
    const now = await exported()
    expect(now).toContain('A,Alpha,,Ann,,,Contract,open,100.00')
    expect(now).toContain(`'=x,"a ""b"", c"`)
    workbook = ['--workbook', 'copy']
    const { files } = await importJson([write('copy.csv', now)])
    expect(files[0]).toMatchObject({ kind: 'deals', rowsRead: 3, accepted: 3 })
    expect(await exported()).toBe(now)
  })

  it.each([
    ['what is to come', ['export', 'plan', '--out', 'x.csv', '--workbook', 'w'], 2, /can't be written yet/],
    ['an unknown thing', ['export', 'dreams', '--out', 'x.csv', '--workbook', 'w'], 2, /deals, rejects/],
    [
      'a workbook that is not there',
      ['export', 'deals', '--out', 'x.csv', '--workbook', 'w'],
      2,
      /no workbook/i,
    ],
  ])('refuses %s', async (_, args, expected, message) => {
    const { code, stderr } = await cli.run(args)
    expect(code).toBe(expected)
    expect(stderr).toMatch(message)
  })

  it('fails where nothing can be written, and leaves no half file', async () => {
    await importJson([write('plain.csv', deals(A))])
    const { code, stderr } = await cli.run(['export', 'deals', ...workbook, '--out', 'nowhere/x.csv'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/could not be written/)
  })
})

describe('profile', () => {
  it('counts how often the values of two columns occur together', async () => {
    const file = write('plain.csv', deals(A, B, C))
    const profile = await cli.json(['profile', file, '--by', 'Owner', '--by', '#4'])
    expect(profile).toMatchObject({
      rows: 3,
      crossTabulation: {
        rowColumn: 'Owner',
        columnColumn: 'Stage',
        rowValues: ['Bo', 'Ann'],
        columnValues: ['Offer', 'Demo'],
        counts: [
          [1, 1],
          [1, 0],
        ],
      },
    })
    const { stdout } = await cli.run(['profile', file, '--by', 'Owner', '--by', 'Stage'])
    expect(stdout).toMatch(/Owner by Stage/)
    const wrong = await cli.run(['profile', file, '--by', 'Owner', '--by', 'Mood'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/no column "Mood"/)])
  }, 60_000)
})

async function exported(...more: string[]): Promise<string> {
  await cli.json(['export', 'deals', ...workbook, '--out', 'out.csv', ...more])
  return readFileSync(join(cli.home, 'out.csv'), 'utf8')
}
