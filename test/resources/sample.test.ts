import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateSample } from '../../resources/sample/generator/generateSample.ts'
import { readTable, sampleFolder } from './readTable.ts'

type Row = Record<string, string>

const truth = JSON.parse(readFileSync(join(sampleFolder, 'truth.json'), 'utf8'))
const accounts = readTable('accounts.csv')
const products = readTable('products.csv')
const people = readTable('people.csv')
const leads = readTable('leads.csv')
const deals = readTable('deals.csv')
const history = readTable('stage-history.csv')
const targets = readTable('targets.csv')
const measures = readTable('measures.csv')

const AS_OF = '2026-10-15'
const STAGES = ['Qualified', 'Discovery', 'Demo', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost']
const days = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const stageIndex = (stage: string): number => STAGES.indexOf(stage)
const closed = (deal: Row): boolean => deal.Stage!.startsWith('Closed')
const open = deals.filter((deal) => !closed(deal))
const won = deals.filter((deal) => deal.Stage === 'Closed Won')
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const historyOf = Map.groupBy(history, (row) => row['Deal ID']!)
const teamOf = new Map(people.map((person) => [person.Name!, person.Team!]))
const pushes = (deal: Row): number => {
  const rows = historyOf.get(deal['Deal ID']!)!
  return rows.filter((row, i) => {
    const before = rows[i - 1]?.['Expected Close Date']
    return before !== undefined && before !== '' && row['Expected Close Date']! > before
  }).length
}
const reversals = (deal: Row): number =>
  historyOf
    .get(deal['Deal ID']!)!
    .filter(
      (row) => row['From Stage'] !== '' && stageIndex(row['To Stage']!) < stageIndex(row['From Stage']!),
    ).length

describe('the generator', () => {
  it('makes the committed files, byte for byte', { timeout: 60_000 }, () => {
    const made = generateSample()
    const committed = readdirSync(sampleFolder).filter((file) => /\.(csv|json)$/.test(file))
    expect(committed.sort()).toEqual([...made.keys()].sort())
    for (const [file, text] of made) {
      expect(readFileSync(join(sampleFolder, file), 'utf8') === text, `${file} differs`).toBe(true)
    }
  })

  it('stays below 1.5 MB of CSV', () => {
    const files = readdirSync(sampleFolder).filter((file) => file.endsWith('.csv'))
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(sampleFolder, file)).length, 0)
    expect(bytes).toBeLessThan(1_500_000)
  })
})

describe('the files agree with one another', () => {
  it('names each thing once', () => {
    for (const [rows, key] of [
      [accounts, 'Account'],
      [products, 'Product'],
      [people, 'Name'],
      [leads, 'Lead ID'],
      [deals, 'Deal ID'],
    ] as const) {
      expect(new Set(rows.map((row) => row[key])).size, key).toBe(rows.length)
    }
  })

  it('has an owner, a product and an account on file for every deal and lead', () => {
    const accountNames = new Set(accounts.map((row) => row.Account))
    const productNames = new Set(products.map((row) => row.Product))
    expect(deals.filter((deal) => !accountNames.has(deal.Account))).toEqual([])
    expect(deals.filter((deal) => !productNames.has(deal.Product))).toEqual([])
    expect([...deals, ...leads].filter((row) => !teamOf.has(row.Owner!))).toEqual([])
  })

  it('gives nobody a deal or lead before the start date', () => {
    const start = new Map(people.map((person) => [person.Name, person['Start Date']!]))
    expect([...deals, ...leads].filter((row) => row['Created Date']! < start.get(row.Owner)!)).toEqual([])
  })

  it('links leads and deals both ways, never a deal before its lead', () => {
    const dealById = new Map(deals.map((deal) => [deal['Deal ID'], deal]))
    const converted = leads.filter((lead) => lead['Deal ID'] !== '')
    for (const lead of converted) {
      const deal = dealById.get(lead['Deal ID'])!
      expect(deal['Lead ID']).toBe(lead['Lead ID'])
      expect(deal['Created Date']).toBe(lead['Converted Date'])
      expect(deal['Created Date']! >= lead['Created Date']!).toBe(true)
      expect(lead['First Response Date']! <= lead['Converted Date']!).toBe(true)
      expect(deal.Source).toBe(lead.Source)
    }
    expect(converted.length).toBe(deals.filter((deal) => deal['Lead ID'] !== '').length)
    expect(leads.filter((lead) => (lead.Status === 'Converted') !== (lead['Deal ID'] !== ''))).toEqual([])
  })

  it('tells in the history how each deal came to stand where it stands', () => {
    expect(historyOf.size).toBe(deals.length)
    for (const deal of deals) {
      const rows = historyOf.get(deal['Deal ID']!)!
      expect(rows[0]).toMatchObject({ 'From Stage': '', 'Changed At': deal['Created Date'] })
      for (const [i, row] of rows.entries()) {
        if (i === 0) continue
        expect(row['From Stage']).toBe(rows[i - 1]!['To Stage'])
        expect(row['Changed At']! >= rows[i - 1]!['Changed At']!).toBe(true)
      }
      expect(rows.at(-1)).toMatchObject({
        'To Stage': deal.Stage,
        Amount: deal.Amount,
        'Expected Close Date': deal['Expected Close Date'],
      })
      if (closed(deal)) expect(rows.at(-1)!['Changed At']).toBe(deal['Close Date'])
    }
  })

  it('closes closed deals only, and no won deal lacks its amount', () => {
    expect(deals.filter((deal) => closed(deal) !== (deal['Close Date'] !== ''))).toEqual([])
    expect(deals.filter((deal) => deal['Lost Reason'] !== '' && deal.Stage !== 'Closed Lost')).toEqual([])
    expect(won.filter((deal) => !(Number(deal.Amount) > 0))).toEqual([])
    expect(
      deals.filter((deal) => (deal.Currency === 'EUR') !== (teamOf.get(deal.Owner!) === 'Europe')),
    ).toEqual([])
  })

  it('knows nothing after the as-of date but plans', () => {
    const columns = [
      [leads, ['Created Date', 'Converted Date', 'First Response Date']],
      [deals, ['Created Date', 'Close Date', 'Last Activity Date']],
      [history, ['Changed At']],
      [measures, ['Date']],
      [people, ['Start Date']],
    ] as const
    for (const [rows, names] of columns) {
      for (const name of names) {
        const newest = rows
          .map((row) => row[name]!)
          .sort()
          .at(-1)!
        expect(newest <= AS_OF, `${name} ${newest}`).toBe(true)
      }
    }
    expect(
      history
        .map((row) => row['Changed At']!)
        .sort()
        .at(-1),
    ).toBe(AS_OF)
  })

  it('adds the teams up to the company in each of ten quarters', () => {
    const byPeriod = Map.groupBy(targets, (row) => row.Period!)
    expect([...byPeriod.keys()]).toEqual(
      [
        '2024-Q4',
        '2025-Q1',
        '2025-Q2',
        '2025-Q3',
        '2025-Q4',
        '2026-Q1',
        '2026-Q2',
        '2026-Q3',
        '2026-Q4',
        '2027-Q1',
      ], // prettier-ignore
    )
    for (const rows of byPeriod.values()) {
      const company = rows.find((row) => row.Team === '')!
      const teams = rows.filter((row) => row.Team !== '')
      expect(teams.map((row) => row.Team).sort()).toEqual(['East', 'Europe', 'West'])
      expect(teams.reduce((sum, row) => sum + Number(row.Amount), 0)).toBe(Number(company.Amount))
    }
  })

  it('says in truth.json how many rows there are', () => {
    const tables = { accounts, products, people, leads, deals, 'stage-history': history, targets, measures }
    for (const [name, rows] of Object.entries(tables)) expect(truth.rows[`${name}.csv`]).toBe(rows.length)
  })
})

describe('the firm is believable', () => {
  it('has the size and the rates it was made for', () => {
    expect(leads.length).toBeGreaterThan(3_800)
    expect(leads.length).toBeLessThan(4_200)
    expect(deals.length).toBeGreaterThan(1_400)
    expect(deals.length).toBeLessThan(1_650)
    const conversion = leads.filter((lead) => lead.Status === 'Converted').length / leads.length
    expect(conversion).toBeGreaterThan(0.28)
    expect(conversion).toBeLessThan(0.33)
    const winRate = won.length / (deals.length - open.length)
    expect(winRate).toBeGreaterThan(0.25)
    expect(winRate).toBeLessThan(0.31)
    const cycle = median(won.map((deal) => days(deal['Close Date']!) - days(deal['Created Date']!)))
    expect(cycle).toBeGreaterThan(48)
    expect(cycle).toBeLessThan(62)
  })

  it('has amounts between 3,000 and 400,000, some 24,000 in the middle', () => {
    const amounts = deals.filter((deal) => deal.Amount !== '').map((deal) => Number(deal.Amount))
    expect(Math.min(...amounts)).toBeGreaterThan(3_000)
    expect(Math.max(...amounts)).toBeLessThanOrEqual(400_000)
    expect(median(amounts)).toBeGreaterThan(20_000)
    expect(median(amounts)).toBeLessThan(28_000)
  })

  it('wins more, and more often, in the last month of a quarter', () => {
    const inLastMonth = (deal: Row) => Number(deal['Close Date']!.slice(5, 7)) % 3 === 0
    const lost = deals.filter((deal) => deal.Stage === 'Closed Lost')
    const last = won.filter(inLastMonth).length
    const rateLast = last / (last + lost.filter(inLastMonth).length)
    const other = won.length - last
    const rateOther = other / (other + lost.length - lost.filter(inLastMonth).length)
    expect(last / won.length).toBeGreaterThan(0.42)
    expect(rateLast / rateOther).toBeGreaterThan(1.3)
  })

  it('leaves some sixty open deals far older than any win, some without amount, date or a date still to come', () => {
    const age = (deal: Row) => days(deal['Close Date'] || AS_OF) - days(deal['Created Date']!)
    const longestWin = Math.max(...won.map(age))
    const zombies = open.filter((deal) => age(deal) > longestWin).length
    expect(zombies).toBeGreaterThanOrEqual(50)
    expect(zombies).toBeLessThanOrEqual(75)
    expect(zombies).toBe(truth.counted.openOlderThanAnyWin)
    const noAmount = open.filter((deal) => deal.Amount === '').length / open.length
    expect(noAmount).toBeGreaterThan(0.05)
    expect(noAmount).toBeLessThan(0.12)
    expect(open.some((deal) => deal['Expected Close Date'] === '')).toBe(true)
    expect(
      open.filter((deal) => deal['Expected Close Date'] !== '' && deal['Expected Close Date']! < AS_OF)
        .length,
    ).toBeGreaterThan(15)
  })

  it('has stages skipped and reversed, and close dates pushed', () => {
    const skips = history.filter(
      (row) =>
        row['From Stage'] !== '' &&
        stageIndex(row['To Stage']!) - stageIndex(row['From Stage']!) > 1 &&
        row['To Stage'] !== 'Closed Lost',
    ).length
    expect(skips).toBeGreaterThan(100)
    expect(deals.filter((deal) => reversals(deal) > 0).length).toBeGreaterThan(50)
    expect(deals.filter((deal) => pushes(deal) > 0).length).toBeGreaterThan(300)
  })

  it('measures each whole week and each month', () => {
    const count = (name: string) => measures.filter((row) => row.Measure === name)
    expect(count('Web visits').length).toBe(3 * 119)
    expect(count('Meetings').length).toBe(3 * 119)
    expect(count('EUR/USD').length).toBe(28)
    expect(count('EUR/USD').every((row) => Number(row.Value) > 1 && Number(row.Value) < 1.2)).toBe(true)
    expect(count('Calls').every((row) => teamOf.get(row.Owner!) === row.Segment)).toBe(true)
  })

  it('sets a target for the current quarter that is neither sure nor hopeless', () => {
    const {
      period,
      target,
      chance,
      total,
      open: fromOpen,
      newBusiness,
      wonToDate,
    } = truth.outlook.currentQuarter
    expect(period).toBe('2026-Q4')
    expect(chance).toBeGreaterThan(0.4)
    expect(chance).toBeLessThan(0.65)
    expect(target).toBe(Number(targets.find((row) => row.Period === period && row.Team === '')!.Amount))
    expect(total.p10).toBeLessThan(total.p50)
    expect(total.p50).toBeLessThan(total.p90)
    expect(Math.abs(total.mean - wonToDate - fromOpen.mean - newBusiness.mean)).toBeLessThanOrEqual(2)
  })

  it('won to date what truth.json says, at the month rate of each close', () => {
    const rate = new Map(
      measures.filter((row) => row.Measure === 'EUR/USD').map((row) => [row.Date!, Number(row.Value)]),
    )
    const usd = won
      .filter((deal) => deal['Close Date']! >= '2026-10-01')
      .reduce((sum, deal) => {
        const factor = deal.Currency === 'EUR' ? rate.get(`${deal['Close Date']!.slice(0, 7)}-01`)! : 1
        return sum + Number(deal.Amount) * factor
      }, 0)
    expect(Math.round(usd)).toBe(truth.outlook.currentQuarter.wonToDate)
  })
})

describe('the story is in the files', () => {
  /** Deals by their first entry into Demo: those that later stood further on, over those decided either way. */
  const demoRate = (from: string, to: string) => {
    let forwards = 0
    let decided = 0
    for (const deal of deals) {
      const rows = historyOf.get(deal['Deal ID']!)!
      const entry = rows.findIndex((row) => row['To Stage'] === 'Demo' && row['From Stage'] !== 'Demo')
      if (entry < 0 || rows[entry]!['Changed At']! < from || rows[entry]!['Changed At']! >= to) continue
      const onward = rows
        .slice(entry)
        .some((row) => ['Proposal', 'Negotiation', 'Closed Won'].includes(row['To Stage']!))
      if (onward) forwards++
      if (onward || deal.Stage === 'Closed Lost') decided++
    }
    return { rate: forwards / decided, decided }
  }

  it('fewer demos lead to a proposal from the week of 2026-07-20 on', () => {
    const before = demoRate('0000', '2026-07-20')
    const after = demoRate('2026-07-20', '9999')
    expect(Math.abs(before.rate - 0.41)).toBeLessThan(0.02)
    expect(Math.abs(after.rate - 0.31)).toBeLessThan(0.03)
    expect(before.decided).toBe(truth.story.demoFall.countedBefore.decided)
    expect(after.decided).toBe(truth.story.demoFall.countedAfter.decided)
    expect(after.decided).toBeGreaterThan(80)
  })

  it('and a new competitor is named among the reasons only since then', () => {
    const named = deals.filter((deal) => deal['Lost Reason'] === truth.story.demoFall.lostReason)
    expect(named.length).toBeGreaterThan(25)
    expect(named.every((deal) => deal['Close Date']! >= '2026-07-20')).toBe(true)
  })

  it("the East team's leads fell for ten weeks, its web visits did not, other teams' leads did not", () => {
    const perWeek = (team: string, from: string, to: string) =>
      leads.filter(
        (lead) =>
          teamOf.get(lead.Owner!) === team && lead['Created Date']! >= from && lead['Created Date']! < to,
      ).length /
      ((days(to) - days(from)) / 7)
    const change = (team: string) =>
      perWeek(team, '2026-08-10', '2026-10-12') / perWeek(team, '2026-02-09', '2026-08-10')
    expect(change('East')).toBeLessThan(0.6)
    expect(change('West')).toBeGreaterThan(0.8)
    expect(change('Europe')).toBeGreaterThan(0.8)
    const visits = (from: string, to: string) => {
      const rows = measures.filter(
        (row) =>
          row.Measure === 'Web visits' && row.Segment === 'East' && row.Date! >= from && row.Date! < to,
      )
      return rows.reduce((sum, row) => sum + Number(row.Value), 0) / rows.length
    }
    expect(visits('2026-08-10', '2026-10-12') / visits('2026-02-09', '2026-08-10')).toBeGreaterThan(0.85)
    const { chance, total, totalIfLeadsRecover } = truth.outlook.nextQuarter
    expect(chance).toBeLessThan(0.2)
    expect(totalIfLeadsRecover.mean).toBeGreaterThan(1.3 * total.mean)
  })

  it('the big deal has been quiet for 34 days and its close date was pushed three times', () => {
    const quiet = open.find((deal) => deal.Account === truth.story.quietDeal.account)!
    expect(quiet['Deal ID']).toBe(truth.story.quietDeal.dealId)
    expect(Number(quiet.Amount)).toBe(310_000)
    expect(Number(quiet.Amount)).toBe(Math.max(...open.map((deal) => Number(deal.Amount))))
    expect(days(AS_OF) - days(quiet['Last Activity Date']!)).toBe(34)
    expect(pushes(quiet)).toBe(3)
    const cycles = won.map((deal) => days(deal['Close Date']!) - days(deal['Created Date']!))
    expect(days(AS_OF) - days(quiet['Created Date']!)).toBeLessThan(Math.max(...cycles))
    expect(
      historyOf.get(quiet['Deal ID']!)!.every((row) => row['Changed At']! <= quiet['Last Activity Date']!),
    ).toBe(true)
  })

  it('one owner has some 14 open deals and no trouble on record, and is the only one', () => {
    const troubled = (owner: string) =>
      deals.filter(
        (deal) =>
          deal.Owner === owner &&
          (pushes(deal) > 0 ||
            reversals(deal) > 0 ||
            (!closed(deal) && deal['Expected Close Date'] !== '' && deal['Expected Close Date']! < AS_OF)),
      ).length
    const green = people.filter((person) => troubled(person.Name!) === 0).map((person) => person.Name)
    expect(green).toEqual([truth.story.allGreenOwner.name])
    const openDeals = open.filter((deal) => deal.Owner === truth.story.allGreenOwner.name).length
    expect(openDeals).toBe(truth.story.allGreenOwner.openDeals)
    expect(Math.abs(openDeals - 14)).toBeLessThanOrEqual(2)
  })

  it("one source's score says nothing, every other source's score does", () => {
    // Area under the ROC curve as the Mann-Whitney share, ties half; leads old enough to be decided (75 days).
    const auc = (rows: Row[]) => {
      const decided = rows.filter((lead) => days(AS_OF) - days(lead['Created Date']!) > 75)
      const yes = decided.filter((lead) => lead.Status === 'Converted').map((lead) => Number(lead.Score))
      const no = decided.filter((lead) => lead.Status !== 'Converted').map((lead) => Number(lead.Score))
      let above = 0
      for (const a of yes) for (const b of no) above += a > b ? 1 : a === b ? 0.5 : 0
      return above / (yes.length * no.length)
    }
    for (const [source, rows] of Map.groupBy(leads, (lead) => lead.Source!)) {
      if (source === 'Content syndication') expect(Math.abs(auc(rows) - 0.5)).toBeLessThan(0.05)
      else expect(auc(rows), source).toBeGreaterThan(0.65)
    }
  })
})
