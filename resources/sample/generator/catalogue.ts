import { SEED } from './parameters.ts'
import { createRandom } from './prng.ts'

export interface Product {
  name: string
  family: string
  /** USD for one standard pack: 25 seats for a year. */
  listPrice: number
  weight: number
}

export const products: readonly Product[] = [
  { name: 'Lanternway Starter', family: 'Platform', listPrice: 9_600, weight: 18 },
  { name: 'Lanternway Team', family: 'Platform', listPrice: 21_600, weight: 24 },
  { name: 'Lanternway Business', family: 'Platform', listPrice: 36_000, weight: 15 },
  { name: 'Lanternway Enterprise', family: 'Platform', listPrice: 72_000, weight: 7 },
  { name: 'Tidemark Reports', family: 'Analytics', listPrice: 16_800, weight: 12 },
  { name: 'Tidemark Forecast', family: 'Analytics', listPrice: 28_800, weight: 10 },
  { name: 'Gatehouse Connect', family: 'Integration', listPrice: 12_000, weight: 8 },
  { name: 'Onboarding Programme', family: 'Services', listPrice: 24_000, weight: 6 },
]

export interface Account {
  name: string
  industry: string
  employees: number
  country: string
  team: string
  weight: number
}

const stems = [
  'Tarrowby',
  'Merrindale',
  'Quistel',
  'Halvorn',
  'Brackenfold',
  'Ostrivane',
  'Pellworth',
  'Caddonmoor',
  'Sundvik',
  'Ambervell',
  'Greystane',
  'Lorrimar',
  'Vantreux',
  'Hollowick',
  'Ferrandine',
  'Kilmarsh',
  'Ravenholt',
  'Dunmarrow',
  'Elverton',
  'Yarrowgate',
  'Norrelund',
  'Castlemere',
  'Belvaro',
  'Thistlewood',
  'Orrinfield',
  'Wexcombe',
  'Zellander',
  'Marchbrook',
  'Penhallam',
  'Corvessa',
  'Silverreach',
  'Umberlane',
  'Jarnvik',
  'Foxhollow',
  'Aldermoss',
  'Trevanion',
] // prettier-ignore

const industries: readonly [industry: string, nouns: readonly string[]][] = [
  ['Manufacturing', ['Works', 'Components', 'Precision']],
  ['Healthcare', ['Health', 'Clinics', 'Diagnostics']],
  ['Financial services', ['Mutual', 'Capital', 'Assurance']],
  ['Retail', ['Stores', 'Outfitters', 'Foods']],
  ['Logistics', ['Freight', 'Logistics']],
  ['Software', ['Systems', 'Labs']],
  ['Energy', ['Energy', 'Power']],
  ['Education', ['Learning', 'Academies']],
]

const europeanCountries = [
  'Germany',
  'France',
  'Netherlands',
  'Spain',
  'Italy',
  'Ireland',
  'Belgium',
  'Finland',
  'Austria',
]

const ACCOUNTS_BY_TEAM = { East: 92, West: 88, Europe: 69 }

/** Invented accounts, each name once; the account of the quiet deal is added by the story. */
export function makeAccounts(): Account[] {
  const random = createRandom(SEED, 'accounts')
  const taken = new Set<string>()
  const accounts: Account[] = []
  for (const [team, count] of Object.entries(ACCOUNTS_BY_TEAM)) {
    for (let made = 0; made < count; ) {
      const [industry, nouns] = random.pick(industries)
      const name = `${random.pick(stems)} ${random.pick(nouns)}`
      if (taken.has(name)) continue
      taken.add(name)
      const abroad = random.chance(0.14) ? 'Canada' : 'United States'
      accounts.push({
        name,
        industry,
        employees: Math.max(20, Math.round(random.lognormal(420, 1.1) / 10) * 10),
        country: team === 'Europe' ? random.pick(europeanCountries) : abroad,
        team,
        weight: random.lognormal(1, 0.6),
      })
      made++
    }
  }
  return accounts
}
