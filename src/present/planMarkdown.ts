import type { Concern } from '../contract/dealing.ts'
import type { ForecastDocument, RequireDocument } from '../contract/forecasting.ts'
import type { PlanItem } from '../contract/planning.ts'
import type { FunnelBaseline } from '../model/forecast/forecastBasis.ts'
import { chanceInWords } from './chanceInWords.ts'
import { formatLeverValue, nameLever } from './describeLever.ts'
import { describeRequire } from './describeRequire.ts'
import { formatDate } from './formatDate.ts'
import { formatMoney } from './formatMoney.ts'
import { formatChange } from './formatPercent.ts'
import { CONCERN_WORDS } from './judgementWords.ts'
import { plainText } from './phrase.ts'
import { sentenceForPlan } from './sentenceForPlan.ts'

/** What the plan on a page holds. */
export interface PlanPage {
  readonly workbook: string
  readonly forecast: Pick<
    ForecastDocument,
    'asOf' | 'period' | 'currency' | 'target' | 'wonToDate' | 'total' | 'chance'
  >
  readonly counted: FunnelBaseline['leadsAre']
  /** Chance that the levers are asked for. */
  readonly confidence: number
  readonly levers: readonly RequireDocument[]
  readonly items: readonly PlanItem[]
  /** Open concerns, each with the name of its deal. */
  readonly concerns: readonly (Concern & { readonly dealName: string })[]
}

/** The plan on a page as Markdown, for a wiki, a mail or a chat. */
export function planMarkdown(page: PlanPage): string {
  const { forecast } = page
  const money = (minorUnits: number) => formatMoney(minorUnits, forecast.currency, { compact: true })
  const sections = [
    `# ${page.workbook}: plan`,
    plainText(
      sentenceForPlan({
        ...forecast,
        period: forecast.period.label,
        over: forecast.asOf >= forecast.period.end,
      }),
    ),
    section('Why', listed(page.items, 'why')),
    section('The number', [
      ...(forecast.target === null ? [] : [`- Target ${money(forecast.target)}`]),
      `- Won by ${formatDate(forecast.asOf)}: ${money(forecast.wonToDate)}`,
      `- Likely ${money(forecast.total.mean)}, between ${money(forecast.total.p10)} and ${money(forecast.total.p90)}`,
    ]),
    section(
      `What must be true for ${chanceInWords(page.confidence)} (each alone)`,
      page.levers.map((lever) => `- ${leverLine(lever, page)}`),
    ),
    section('Who does what', listed(page.items, 'action')),
    section('Risks', [...listed(page.items, 'risk'), ...page.concerns.map(concernLine)]),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`.replaceAll('\u00A0', ' ')
}

function leverLine(lever: RequireDocument, page: PlanPage): string {
  const name = nameLever(lever.lever, page.counted)
  if (!lever.feasible || lever.required === null) return `${name}: ${describeRequire(lever.reason)}`
  const change = lever.multiplier === null ? '' : ` (${formatChange(lever.multiplier - 1)})`
  const by = lever.lastUsefulDate === null ? '' : `, useful until ${formatDate(lever.lastUsefulDate)}`
  return `${name}: ${formatLeverValue(lever.lever, lever.required, page.forecast.currency)}${change}${by}`
}

function listed(items: readonly PlanItem[], kind: PlanItem['kind']): string[] {
  return items
    .filter((item) => item.kind === kind)
    .map((item) => {
      const who = item.owner === null ? '' : ` — ${item.owner}`
      const due = item.dueOn === null ? '' : `, by ${formatDate(item.dueOn)}`
      const box = kind === 'action' ? (item.done ? '[x] ' : '[ ] ') : ''
      return `- ${box}${item.text}${who}${due}`
    })
}

function concernLine(concern: PlanPage['concerns'][number]): string {
  const note = concern.note === '' ? '' : `: ${concern.note}`
  const help = concern.help === '' ? '' : ` (would help: ${concern.help})`
  return `- ${concern.dealName}, ${CONCERN_WORDS[concern.kind].toLowerCase()}${note}${help}`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}
