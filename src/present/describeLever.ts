import type { FunnelBaseline } from '../model/forecast/forecastBasis.ts'
import type { Lever, Levers } from '../model/forecast/levers.ts'
import { formatCount } from './formatCount.ts'
import { formatMoney } from './formatMoney.ts'
import { formatChange, formatPercent, UNIT_SPACE } from './formatPercent.ts'

type Counted = FunnelBaseline['leadsAre']

/** What a lever moves: `Leads a month`, `Lead → won`, `Average amount`, `Cycle time`. */
export function nameLever(lever: Lever, counted: Counted): string {
  const names: Record<Lever, string> = {
    leads: counted === 'leads' ? 'Leads a month' : 'New deals a month',
    conversion: counted === 'leads' ? 'Lead → won' : 'Deal → won',
    size: 'Average amount',
    cycle: 'Cycle time',
  }
  return names[lever]
}

/** A lever's value with its unit: `1,240` (a month, as its name says), `8.4 %`, `$24,100`, `57 days`. */
export function formatLeverValue(lever: Lever, value: number, currency: string): string {
  const formats: Record<Lever, () => string> = {
    leads: () => formatCount(value),
    conversion: () => `${(value * 100).toFixed(1)}${UNIT_SPACE}%`,
    size: () => formatMoney(value, currency),
    cycle: () => `${formatCount(value)} ${Math.round(value) === 1 ? 'day' : 'days'}`,
  }
  return formats[lever]()
}

/** What a set of levers changes, in words: `20 % more leads, a 10 % shorter cycle`; null when they change nothing. */
export function describeLevers(levers: Levers, counted: Counted): string | null {
  const parts = [
    part(
      levers.leads,
      (size, up) => `${size} ${up ? 'more' : 'fewer'} ${counted === 'leads' ? 'leads' : 'new deals'}`,
    ),
    part(levers.conversion, (size, up) => `a ${size} ${up ? 'higher' : 'lower'} conversion`),
    part(levers.size, (size, up) => `${size} ${up ? 'larger' : 'smaller'} deals`),
    part(levers.cycle, (size, up) => `a ${size} ${up ? 'longer' : 'shorter'} cycle`),
  ].filter((words) => words !== null)
  if (parts.length < 2) return parts[0] ?? null
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** One lever's change, for chips and tables: `Leads a month +20 %`. */
export function describeLever(lever: Lever, multiplier: number, counted: Counted): string {
  return `${nameLever(lever, counted)} ${formatChange(multiplier - 1)}`
}

function part(multiplier: number, words: (size: string, up: boolean) => string): string | null {
  const change = Math.abs(multiplier - 1)
  return change < 0.0005 ? null : words(formatPercent(change), multiplier > 1)
}
