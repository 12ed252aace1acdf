import { mondayOf, toDay, toIso } from './calendar.ts'
import type { Deal } from './deals.ts'
import type { Lead } from './leads.ts'
import { asOfDay, DEMO, dealProcess, LOST, leadConversion, PROPOSAL, story, WON } from './parameters.ts'
import { teams } from './people.ts'
import { dealId } from './write.ts'

const round = (value: number, digits = 4): number => Number(value.toFixed(digits))

/** Of the deals that first entered Demo in [from, to): how many are decided there, and how many went forwards. */
function demoCohort(deals: readonly Deal[], from: number, to: number) {
  let decided = 0
  let forwards = 0
  for (const { history } of deals) {
    const entry = history.find((row) => row.to === DEMO && row.from !== DEMO)
    if (entry === undefined || entry.day < from || entry.day >= to) continue
    if (history.some((row) => row.day >= entry.day && row.to >= PROPOSAL && row.to < LOST)) forwards++
    else if (history.at(-1)!.to !== LOST) continue
    decided++
  }
  return { decided, forwards, rate: round(forwards / decided) }
}

/** Chance that a converted lead scores above one that didn't convert (ties count half), among the leads old enough. */
function scoreAuc(leads: readonly Lead[]): number {
  const old = leads.filter((lead) => asOfDay - lead.createdDay > leadConversion.longestLagDays)
  const converted = old.filter((lead) => lead.fate.kind === 'converted')
  const others = old.filter((lead) => lead.fate.kind !== 'converted')
  let above = 0
  for (const a of converted)
    for (const b of others) above += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0
  return round(above / (converted.length * others.length))
}

/** Leads a week of a team: the 26 weeks before the fall, and its whole weeks since. */
function weeklyLeads(leads: readonly Lead[], team: string) {
  const first = toDay(story.leadDrop.firstWeek)
  const wholeWeeks = (mondayOf(asOfDay) - first) / 7
  const count = (from: number, to: number) =>
    leads.filter((lead) => lead.owner.team === team && lead.createdDay >= from && lead.createdDay < to).length
  return {
    before: round(count(first - 26 * 7, first) / 26, 2),
    since: round(count(first, first + wholeWeeks * 7) / wholeWeeks, 2),
    sameWeeksLastYear: round(count(first - 364, first - 364 + wholeWeeks * 7) / wholeWeeks, 2),
  }
}

/** The story's parameters beside what is counted in the files made. */
export function storyFacts(deals: readonly Deal[], leads: readonly Lead[]) {
  const fall = toDay(story.demoFall.firstWeek)
  const quietIndex = deals.findIndex((deal) => deal.account.name === story.quietDeal.account)
  const quiet = deals[quietIndex]!
  const green = deals.filter((deal) => deal.owner.name === story.allGreenOwner)
  const worthless = (lead: Lead) => lead.source.name === story.worthlessScoreSource
  return {
    demoFall: {
      firstWeek: story.demoFall.firstWeek,
      appliesTo: 'deals that enter Demo from this week on, all teams',
      rateBefore: dealProcess.advance[DEMO]!,
      rateAfter: story.demoFall.advanceAfter,
      cause: `a new competitor, ${story.demoFall.competitor}, in demos`,
      lostReason: `Competitor: ${story.demoFall.competitor}`,
      countedBefore: demoCohort(deals, 0, fall),
      countedAfter: demoCohort(deals, fall, asOfDay + 1),
    },
    leadDrop: {
      ...story.leadDrop,
      note: 'web visits of the team did not fall',
      countedPerWeek: Object.fromEntries(teams.map(({ name }) => [name, weeklyLeads(leads, name)])),
    },
    quietDeal: {
      dealId: dealId(quietIndex),
      account: quiet.account.name,
      owner: quiet.owner.name,
      amount: story.quietDeal.amount,
      currency: 'USD',
      lastActivity: story.quietDeal.lastActivity,
      quietDays: asOfDay - toDay(story.quietDeal.lastActivity),
      closeDatePushes: 3,
      expectedClose: toIso(quiet.history.at(-1)!.expected!),
    },
    allGreenOwner: {
      name: story.allGreenOwner,
      openDeals: green.filter((deal) => deal.history.at(-1)!.to < WON).length,
      note: 'no push of a close date, no reversal and no deal past due on record',
    },
    worthlessScore: {
      source: story.worthlessScoreSource,
      auc: scoreAuc(leads.filter(worthless)),
      aucOfOtherSources: scoreAuc(leads.filter((lead) => !worthless(lead))),
    },
  }
}
