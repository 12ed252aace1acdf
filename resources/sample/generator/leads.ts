import { isBusinessDay, mondayOf, monthOfYear, onBusinessDay, toDay } from './calendar.ts'
import { asOfDay, leadArrivals, leadConversion, SEED, startDay, story } from './parameters.ts'
import { onDuty, type Person, teams } from './people.ts'
import { createRandom, type Random } from './prng.ts'

export interface Source {
  name: string
  share: number
  /** Logit of the chance to convert at quality 0. */
  logit: number
}

export const leadSources: readonly Source[] = [
  { name: 'Website', share: 0.28, logit: -0.75 },
  { name: 'Webinar', share: 0.16, logit: -1.1 },
  { name: 'Paid search', share: 0.16, logit: -1.3 },
  { name: 'Content syndication', share: 0.16, logit: -1.6 },
  { name: 'Event', share: 0.12, logit: -1.0 },
  { name: 'Partner', share: 0.12, logit: -0.3 },
]

export interface Lead {
  createdDay: number
  source: Source
  score: number
  owner: Person
  quality: number
  responseDay: number
  fate: Fate
}

/** What becomes of a lead, and when. A nurtured lead stays open for good. */
export type Fate = { kind: 'converted' | 'disqualified'; day: number } | { kind: 'nurture' }

/** Expected leads of a team on one business day. `withDrop: false` leaves the story's fall in volume out. */
export function leadRate(team: string, day: number, withDrop = true): number {
  const years = (day - startDay) / 365.25
  const growth = (1 + leadArrivals.growthPerYear) ** years
  const season = leadArrivals.seasonality[monthOfYear(day)]!
  const { leadDrop } = story
  const dropped = withDrop && team === leadDrop.team && day >= toDay(leadDrop.firstWeek)
  return (leadArrivals.perWeekAtStart[team]! / 5) * growth * season * (dropped ? leadDrop.factor : 1)
}

/** Draws what becomes of a lead made on a day. */
export function drawFate(
  random: Random,
  lead: { createdDay: number; source: Source; quality: number },
): Fate {
  const c = leadConversion
  const converts = random.chance(1 / (1 + Math.exp(-(lead.source.logit + c.qualitySlope * lead.quality))))
  if (!converts && random.chance(c.nurtureShare)) return { kind: 'nurture' }
  const lag = converts
    ? random.lognormal(c.medianLagDays, c.lagSigma)
    : random.lognormal(c.disqualifiedMedianLagDays, c.disqualifiedLagSigma)
  const day = onBusinessDay(lead.createdDay + Math.min(Math.round(lag), c.longestLagDays))
  return { kind: converts ? 'converted' : 'disqualified', day }
}

/** One new lead of a team on a day. */
export function drawLead(random: Random, team: string, createdDay: number): Lead {
  const c = leadConversion
  const source = random.weighted(leadSources, (candidate) => candidate.share)
  const quality = random.normal()
  const scored = source.name === story.worthlessScoreSource ? random.normal() : quality
  const score = Math.round(50 + c.scoreScale * (scored + c.scoreNoise * random.normal()))
  const owner = random.weighted(onDuty(team, createdDay), (person) => person.load)
  const lead = { createdDay, source, quality, score: Math.min(100, Math.max(0, score)), owner }
  const responseDay = onBusinessDay(createdDay + random.weighted([0, 1, 2, 3, 5], (days) => 1 / (1 + days)))
  return { ...lead, responseDay, fate: drawFate(random, lead) }
}

/** All leads on file, oldest first. */
export function makeLeads(): Lead[] {
  const leads: Lead[] = []
  for (const team of teams) {
    const random = createRandom(SEED, `leads ${team.name}`)
    let week = 1
    for (let day = startDay; day <= asOfDay; day++) {
      if (day === mondayOf(day)) week = random.unitGamma(leadArrivals.weeklyGammaShape)
      if (!isBusinessDay(day)) continue
      const count = random.poisson(leadRate(team.name, day) * week)
      for (let i = 0; i < count; i++) leads.push(drawLead(random, team.name, day))
    }
  }
  return leads.sort((a, b) => a.createdDay - b.createdDay)
}

export const scoreBand = (score: number): string =>
  score >= 75 ? 'A' : score >= 50 ? 'B' : score >= 25 ? 'C' : 'D'

/** The lead's status as the sales system shows it on the as-of date. */
export function leadStatus(lead: Lead): string {
  if (lead.fate.kind !== 'nurture' && lead.fate.day <= asOfDay)
    return lead.fate.kind === 'converted' ? 'Converted' : 'Disqualified'
  if (lead.responseDay > asOfDay) return 'New'
  return asOfDay - lead.createdDay > leadConversion.longestLagDays ? 'Nurture' : 'Working'
}
