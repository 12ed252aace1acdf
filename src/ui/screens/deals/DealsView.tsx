import { Button, CopyButton, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ForecastDocument } from '../../../contract/forecasting.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatPoints } from '../../../present/formatPercent.ts'
import { figure, risk, type Sentence, say } from '../../../present/phrase.ts'
import { Answer } from '../../controls/Answer.tsx'
import { agendaText } from './agendaText.ts'
import { DealDrawer } from './DealDrawer.tsx'
import { DealTable } from './DealTable.tsx'
import type { DealLine, DealLines, NeedCode } from './dealNeeds.ts'
import { OwnerTable } from './OwnerTable.tsx'

interface DealsViewProps {
  readonly found: DealLines
  readonly forecast: ForecastDocument
}

type Shown = 'needing' | 'all' | 'owners'

export function DealsView({ found, forecast }: DealsViewProps) {
  const { lines, withoutAmount } = found
  const needing = lines.filter(({ needs }) => needs.length > 0)
  const [shown, setShown] = useState<Shown>(needing.length > 0 ? 'needing' : 'all')
  const [owner, setOwner] = useState<string | null>(null)
  const [stage, setStage] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const owners = useMemo(() => distinct(lines.map(({ deal }) => deal.owner)), [lines])
  const stages = useMemo(() => distinct(lines.map(({ deal }) => deal.stage)), [lines])

  const listed = (shown === 'needing' ? needing : lines).filter(
    ({ deal }) =>
      (owner === null || deal.owner === owner) &&
      (stage === null || deal.stage === stage) &&
      matches(deal, search),
  )
  const ownLines = owner === null ? [] : lines.filter(({ deal }) => deal.owner === owner)

  return (
    <>
      <Answer sentence={sentenceFor(lines, needing)}>{noteFor(forecast, lines.length, withoutAmount)}</Answer>
      <Group gap="xs" mb="sm" align="center">
        <SegmentedControl
          size="xs"
          aria-label="What is listed"
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'needing', label: `Could use help ${formatCount(needing.length)}` },
            { value: 'all', label: `All open ${formatCount(lines.length)}` },
            { value: 'owners', label: 'By owner' },
          ]}
        />
        {shown !== 'owners' && (
          <>
            <TextInput
              aria-label="Search deals"
              placeholder="Deal, account or product"
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              w={210}
              size="xs"
            />
            <Select
              aria-label="Owner"
              placeholder="Every owner"
              data={owners}
              value={owner}
              onChange={setOwner}
              clearable
              searchable
              size="xs"
              w={170}
            />
            {stages.length > 1 && (
              <Select
                aria-label="Stage"
                placeholder="Every stage"
                data={stages}
                value={stage}
                onChange={setStage}
                clearable
                size="xs"
                w={150}
              />
            )}
          </>
        )}
        {shown !== 'owners' && owner !== null && (
          <CopyButton value={agendaText(owner, ownLines, forecast.currency)}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy 1:1 agenda'}</Button>}
          </CopyButton>
        )}
      </Group>
      {shown === 'owners' ? (
        <OwnerTable
          lines={lines}
          currency={forecast.currency}
          onOpen={(name) => {
            setOwner(name)
            setShown('all')
          }}
        />
      ) : (
        <DealTable lines={listed} forecast={forecast} onOpen={setOpen} />
      )}
      <DealDrawer
        line={lines.find(({ deal }) => deal.id === open) ?? null}
        currency={forecast.currency}
        onClose={() => setOpen(null)}
      />
    </>
  )
}

const NEED_SUMMARY: Record<NeedCode, string> = {
  concern: 'have a concern raised',
  'older-than-all-won': 'are older than any deal ever won',
  'past-due': 'are past their close date',
  quiet: 'have gone quiet',
  pushed: 'were pushed out more than once',
  'no-amount': 'carry no amount',
}

function sentenceFor(lines: readonly DealLine[], needing: readonly DealLine[]): Sentence {
  if (needing.length === 0) {
    return [say(`None of ${countOf(lines.length, 'open deal')} shows a sign of needing help.`)]
  }
  const [first] = needing
  const start = [
    risk(formatCount(needing.length)),
    say(` of ${countOf(lines.length, 'open deal')} could use help`),
  ]
  if (!first || first.importance === null || first.importance < 0.005) {
    const common = commonNeed(needing)
    return common === null ? [...start, say('.')] : [...start, say(`; most ${NEED_SUMMARY[common]}.`)]
  }
  return [
    ...start,
    say('; an hour on '),
    figure(first.deal.name),
    say(` moves the chance most: ${formatPoints(first.importance)} if it is won.`),
  ]
}

/** The sign that most of these deals share; null when there is none. */
function commonNeed(needing: readonly DealLine[]): NeedCode | null {
  const codes = Object.keys(NEED_SUMMARY) as NeedCode[]
  return (
    codes.find(
      (code) =>
        needing.filter(({ needs }) => needs.some((need) => need.code === code)).length > needing.length / 2,
    ) ?? null
  )
}

function noteFor(forecast: ForecastDocument, open: number, withoutAmount: number): string {
  const { undated } = forecast
  return [
    'Signs come from dates, activity and concerns in the data. They are about deals and not for pay decisions.',
    ...(withoutAmount > open / 2
      ? [`${formatCount(withoutAmount)} of ${formatCount(open)} carry no amount; an estimate stands in.`]
      : []),
    ...(undated.count > 0
      ? [`${countOf(undated.count, 'open deal')} without a creation date not listed.`]
      : []),
  ].join(' ')
}

function matches(deal: DealLine['deal'], search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return [deal.name, deal.id, deal.account, deal.product].some((text) => text?.toLowerCase().includes(wanted))
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b, 'en'))
}
