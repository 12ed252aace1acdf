import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { Assumption } from '../../../contract/planning.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatQuantity, formatQuantityRange } from '../../../present/formatQuantity.ts'
import { figure, type Sentence, say } from '../../../present/phrase.ts'
import { useWorkbookInfo } from '../../client/useWorkbookInfo.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { Answer } from '../../controls/Answer.tsx'
import { EmptyView } from '../../controls/EmptyView.tsx'
import { Answered } from '../parts/Answered.tsx'
import tables from '../parts/tables.module.css'
import { AssumptionDrawer } from './AssumptionDrawer.tsx'
import classes from './Assumptions.module.css'

const ORIGIN_WORDS: Record<Assumption['origin'], string> = {
  measured: 'measured',
  'stated-prior': 'stated, not measured',
  typed: 'typed',
}

/** What the forecast rests on: every figure with its range, evidence and origin. */
export default function AssumptionsScreen() {
  const info = useWorkbookInfo()
  const list = useWorkbookQuery(['assumptions'], (client, signal) => client.assumptions.list({}, { signal }))
  const [editing, setEditing] = useState<string | null>(null)
  const currency = info.data?.frame?.currency ?? 'USD'
  return (
    <Answered query={list} what="the assumptions">
      {(assumptions) =>
        assumptions.length === 0 ? (
          <EmptyView
            title="The forecast rests on nothing yet."
            why="Assumptions are measured from the deals and leads of the workbook. Import some first."
            action={
              <Button component="a" href="#/import" size="sm">
                Import your files
              </Button>
            }
          />
        ) : (
          <>
            <Answer sentence={sentenceFor(assumptions)}>{noteFor(assumptions)}</Answer>
            <Table.ScrollContainer minWidth={860}>
              <Table aria-label="Assumptions" className={`${tables.plain} ${classes.table}`}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Assumption</Table.Th>
                    <Table.Th className="number">Value</Table.Th>
                    <Table.Th className="number">Range</Table.Th>
                    <Table.Th className="number">Evidence</Table.Th>
                    <Table.Th>Origin</Table.Th>
                    <Table.Th>Owner and note</Table.Th>
                    <Table.Th aria-label="Change" />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {assumptions.map((assumption) => (
                    <AssumptionRow
                      key={assumption.key}
                      assumption={assumption}
                      currency={currency}
                      onEdit={() => setEditing(assumption.key)}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <AssumptionDrawer
              assumption={assumptions.find(({ key }) => key === editing) ?? null}
              currency={currency}
              onClose={() => setEditing(null)}
            />
          </>
        )
      }
    </Answered>
  )
}

interface RowProps {
  readonly assumption: Assumption
  readonly currency: string
  readonly onEdit: () => void
}

function AssumptionRow({ assumption, currency, onEdit }: RowProps) {
  const { label, unit, value, low, high, n, source, origin, measured, owner, note } = assumption
  return (
    <Table.Tr>
      <Table.Td>
        <div>{label}</div>
        <div className="quiet small">{source}</div>
      </Table.Td>
      <Table.Td className="number">
        {origin === 'typed' && measured !== null && (
          <span className={classes.ghost} title="measured">
            {formatQuantity(measured, unit, currency)}
          </span>
        )}
        <strong>{formatQuantity(value, unit, currency)}</strong>
      </Table.Td>
      <Table.Td className="number quiet">
        {low !== null && high !== null ? formatQuantityRange(low, high, unit, currency) : '–'}
      </Table.Td>
      <Table.Td className="number quiet">{n === null ? '–' : formatCount(n)}</Table.Td>
      <Table.Td>
        <span className={classes.origin} data-origin={origin}>
          {ORIGIN_WORDS[origin]}
        </span>
      </Table.Td>
      <Table.Td className={classes.note}>
        {owner}
        {note && <div className="quiet small">{note}</div>}
      </Table.Td>
      <Table.Td className="number">
        {assumption.editable && (
          <Button variant="default" onClick={onEdit} aria-label={`Change ${label}`}>
            Change
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function sentenceFor(assumptions: readonly Assumption[]): Sentence {
  const typed = assumptions.filter(({ origin }) => origin === 'typed').length
  const person = `${formatCount(typed)} ${typed === 1 ? 'is' : 'are'} typed by a person`
  return [
    figure(countOf(assumptions.length, 'assumption')),
    say(` ${assumptions.length === 1 ? 'carries' : 'carry'} this forecast; `),
    typed > 0 ? figure(person) : say('none is typed by a person'),
    say('.'),
  ]
}

function noteFor(assumptions: readonly Assumption[]): string {
  const stated = assumptions.filter(({ origin }) => origin === 'stated-prior').length
  return [
    'Ranges hold 8 in 10. What a person types goes before what was measured, and can always be taken back.',
    ...(stated > 0
      ? [`${formatCount(stated)} ${stated === 1 ? 'is' : 'are'} stated, since the data cannot say.`]
      : []),
  ].join(' ')
}
