import { quarterLabel } from './calendar.ts'
import { type Deal, quarterFactors } from './deals.ts'
import { impliedRho } from './impliedRho.ts'
import { type Lead, leadSources } from './leads.ts'
import type { lookAhead } from './outlook.ts'
import * as p from './parameters.ts'
import { storyFacts } from './storyFacts.ts'

const byName = (values: readonly number[], names: readonly string[]) =>
  Object.fromEntries(values.map((value, i) => [names[i]!, value]))

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** What truth.json holds: the parameters, the story, the counts and the look ahead. */
export function makeTruth(
  deals: readonly Deal[],
  leads: readonly Lead[],
  tables: ReadonlyMap<string, string>,
  outlook: ReturnType<typeof lookAhead>['outlook'],
) {
  const ends = deals.map((deal) => deal.history.at(-1)!)
  const won = deals.filter((deal) => deal.history.at(-1)!.to === p.WON)
  const ages = won.map((deal) => deal.history.at(-1)!.day - deal.state.createdDay).sort((a, b) => a - b)
  const longest = ages.at(-1)!
  const closed = ends.filter((row) => row.to >= p.WON).length
  const winRate = won.length / closed
  const open = deals.filter((deal) => deal.history.at(-1)!.to < p.WON)
  return {
    seed: p.SEED,
    dealSeed: p.DEAL_SEED,
    asOf: p.AS_OF,
    historyStart: p.HISTORY_START,
    parameters: {
      leadArrivals: { ...p.leadArrivals, seasonality: byName(p.leadArrivals.seasonality, MONTHS) },
      leadConversion: p.leadConversion,
      leadSources: Object.fromEntries(leadSources.map(({ name, share, logit }) => [name, { share, logit }])),
      directDealsPerWeek: p.directDealsPerWeek,
      dealProcess: {
        ...p.dealProcess,
        meanDays: byName(p.dealProcess.meanDays, p.stages),
        advance: byName(p.dealProcess.advance, p.stages),
        quarterEnd: byName(p.dealProcess.quarterEnd, ['first month', 'second month', 'third month']),
      },
      dealMix: p.dealMix,
      closeDates: p.closeDates,
      exchangeRate: p.exchangeRate,
      quarterFactors: Object.fromEntries(
        [...quarterFactors()].map(([quarter, z]) => [quarterLabel(quarter), Number(z.toFixed(4))]),
      ),
      rho: Number(impliedRho(winRate).toFixed(3)),
    },
    story: storyFacts(deals, leads),
    outlook,
    counted: {
      leadConversion: Number(
        (
          leads.filter((lead) => lead.fate.kind === 'converted' && lead.fate.day <= p.asOfDay).length /
          leads.length
        ).toFixed(4),
      ),
      winRate: Number(winRate.toFixed(4)),
      winCycleDays: {
        median: ages[Math.floor(ages.length / 2)]!,
        p90: ages[Math.floor(ages.length * 0.9)]!,
        longest,
      },
      openDeals: open.length,
      openWithoutAmount: open.filter((deal) => deal.history.at(-1)!.amount === null).length,
      openOlderThanAnyWin: open.filter((deal) => p.asOfDay - deal.state.createdDay > longest).length,
      openForgotten: open.filter((deal) => deal.state.forgotten).length,
    },
    rows: Object.fromEntries(
      [...tables].map(([file, text]) => [file, text.trimEnd().split('\n').length - 1]),
    ),
  }
}
