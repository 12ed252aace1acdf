import { Table } from '@mantine/core'
import { useState } from 'react'
import type { Move, MovedDeal, PipelineMoves } from '../../../contract/pipelineMoves.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { moveInWords } from '../../../present/moveWords.ts'
import tables from '../parts/tables.module.css'
import { FileStepSection } from './FileStepSection.tsx'
import classes from './Import.module.css'

interface WhatMovedProps {
  readonly moved: PipelineMoves
  /** The workbook's currency; null while it is not known. */
  readonly currency: string | null
}

/** What changed among the deals since the import before; each kind of move opens its deals. */
export function WhatMoved({ moved, currency }: WhatMovedProps) {
  const [open, setOpen] = useState<Move | null>(null)
  const moves = moved.moves.filter(({ count }) => count > 0)
  const since = `${formatDate(moved.from)} to ${formatDate(moved.to)}`
  return (
    <section className="card" aria-label="What moved">
      <strong style={{ fontSize: '1rem' }}>What moved from {since}</strong>
      {moves.length === 0 ? (
        <p className="quiet">No deal changed.</p>
      ) : (
        <div className={classes.moves}>
          {moves.map(({ move, count, amount, deals }) => (
            <FileStepSection
              key={move}
              finding={{
                title: moveInWords(move, count),
                line:
                  currency === null || amount === 0 ? '' : formatMoney(amount, currency, { compact: true }),
                state: move === 'vanished' ? 'look' : 'fine',
                busy: false,
              }}
              open={open === move}
              onToggle={() => setOpen((before) => (before === move ? null : move))}
            >
              {() => <MovedDeals move={move} count={count} deals={deals} currency={currency} />}
            </FileStepSection>
          ))}
        </div>
      )}
    </section>
  )
}

interface MovedDealsProps {
  readonly move: Move
  readonly count: number
  readonly deals: readonly MovedDeal[]
  readonly currency: string | null
}

function MovedDeals({ move, count, deals, currency }: MovedDealsProps) {
  const value = (cell: MovedDeal['from']) => {
    if (cell === null) return '–'
    if (typeof cell === 'string') return formatDate(cell)
    return currency === null ? '–' : formatMoney(cell, currency)
  }
  return (
    <>
      {move === 'vanished' && <p className="quiet">They stay in the workbook as they were last known.</p>}
      <Table.ScrollContainer minWidth={640} mah={360}>
        <Table className={tables.plain} aria-label={moveInWords(move, count)} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Deal</Table.Th>
              <Table.Th>Owner</Table.Th>
              <Table.Th className="number">Amount</Table.Th>
              <Table.Th>Was</Table.Th>
              <Table.Th>Is</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deals.map((deal) => (
              <Table.Tr key={deal.id}>
                <Table.Td fw={600}>{deal.name ?? deal.id}</Table.Td>
                <Table.Td>{deal.owner ?? '–'}</Table.Td>
                <Table.Td className="number">{value(deal.amount)}</Table.Td>
                <Table.Td>{value(deal.from)}</Table.Td>
                <Table.Td>{value(deal.to)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          {count > deals.length && (
            <Table.Caption>The {formatCount(deals.length)} largest are listed.</Table.Caption>
          )}
        </Table>
      </Table.ScrollContainer>
    </>
  )
}
