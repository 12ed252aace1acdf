import type { FunnelBaseline } from '../model/forecast/forecastBasis.ts'
import type { Lever, Levers } from '../model/forecast/levers.ts'
import { chanceInWords } from './chanceInWords.ts'
import { describeLevers, formatLeverValue } from './describeLever.ts'
import { describeRequire } from './describeRequire.ts'
import { formatMoney } from './formatMoney.ts'
import { formatChange, formatPercent } from './formatPercent.ts'
import { figure, type Sentence, say } from './phrase.ts'

export interface WhatIfFigures {
  readonly currency: string
  readonly counted: FunnelBaseline['leadsAre']
  readonly levers: Levers
  readonly baselineChance: number | null
  readonly scenarioChance: number | null
  /** Mean bookings, minor units: said where there is no target and so no chance. */
  readonly baselineMean: number
  readonly scenarioMean: number
  /** What one lever alone would have to be; null leaves the second sentence out. */
  readonly required: {
    readonly lever: Lever
    readonly confidence: number
    readonly feasible: boolean
    readonly required: number | null
    readonly multiplier: number | null
    readonly reason?: string | undefined
  } | null
}

/** What the levers do to the chance, and what would have to be true for the asked one. */
export function sentenceForWhatIf(figures: WhatIfFigures): Sentence {
  return [...change(figures), ...need(figures)]
}

function change(figures: WhatIfFigures): Sentence {
  const words = describeLevers(figures.levers, figures.counted)
  const { baselineChance, scenarioChance } = figures
  if (baselineChance === null || scenarioChance === null) {
    const money = (minorUnits: number) => formatMoney(minorUnits, figures.currency, { compact: true })
    if (words === null)
      return [say('As things stand, expect '), figure(money(figures.baselineMean)), say('.')]
    return [
      say(`With ${words} expected bookings go from ${money(figures.baselineMean)} to `),
      figure(money(figures.scenarioMean)),
      say('.'),
    ]
  }
  if (words === null) {
    return [say('As things stand, the chance is '), figure(chanceInWords(baselineChance)), say('.')]
  }
  const [before, after] = [formatPercent(baselineChance), formatPercent(scenarioChance)]
  if (before === after) return [say(`With ${words} the chance stays at `), figure(after), say('.')]
  const verb = scenarioChance > baselineChance ? 'rises' : 'falls'
  return [say(`With ${words} the chance ${verb} from ${before} to `), figure(after), say('.')]
}

function need(figures: WhatIfFigures): Sentence {
  const { required, counted, currency } = figures
  if (required === null) return []
  const asked = chanceInWords(required.confidence)
  if (!required.feasible || required.required === null || required.multiplier === null) {
    return [say(` ${capital(asked)} is out of reach here: ${describeRequire(required.reason)}.`)]
  }
  if (Math.abs(required.multiplier - 1) < 0.0005) return [say(` ${capital(asked)} is reached already.`)]
  const value = formatLeverValue(required.lever, required.required, currency)
  const subject: Record<Lever, string> = {
    leads: `${value} ${counted === 'leads' ? 'leads' : 'new deals'} a month`,
    conversion: `a conversion of ${value}`,
    size: `an average amount of ${value}`,
    cycle: `a cycle of ${value}`,
  }
  return [
    say(` For ${asked} you need `),
    figure(subject[required.lever]),
    say(` (${formatChange(required.multiplier - 1)}) from now on.`),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
