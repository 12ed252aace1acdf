import { amountShown } from '../../../present/amountWords.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import type { DealLine } from './dealNeeds.ts'
import { DEAL_PLAYS } from './dealPlays.ts'

/** More deals than this don't fit in one conversation. */
const AGENDA_DEALS = 5

/** What to talk about in a 1:1, as plain text: the deals that need help first, each with what usually helps. */
export function agendaText(owner: string, lines: readonly DealLine[], currency: string): string {
  const needing = lines.filter(({ needs }) => needs.length > 0)
  const concerns = lines.reduce((sum, line) => sum + line.concerns.length, 0)
  const head = [
    `1:1 with ${owner}`,
    `${countOf(lines.length, 'open deal')}, ${needing.length} could use help, ${countOf(concerns, 'concern')} raised.`,
  ]
  const deals = needing.slice(0, AGENDA_DEALS).map((line) => {
    const { deal, amount, probability, needs } = line
    const [first] = needs
    return [
      `- ${deal.name} (${formatMoney(amountShown(deal, amount), currency)}, ${formatPercent(probability)}): ${needs.map(({ words }) => words).join('; ')}`,
      ...(first ? [`  ${DEAL_PLAYS[first.code]}`] : []),
      ...line.concerns.filter(({ help }) => help !== '').map(({ help }) => `  Asked for: ${help}`),
    ].join('\n')
  })
  const close =
    concerns === 0 && lines.length > 0
      ? ['- No concern is raised on any of these deals. Ask which of them worries you most.']
      : []
  return [...head, '', ...deals, ...close].join('\n').replaceAll('\u00A0', ' ')
}
