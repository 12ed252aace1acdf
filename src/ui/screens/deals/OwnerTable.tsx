import { Table } from '@mantine/core'
import { formatCount } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import tables from '../parts/tables.module.css'
import type { DealLine } from './dealNeeds.ts'

interface OwnerTableProps {
  readonly lines: readonly DealLine[]
  readonly currency: string
  readonly onOpen: (owner: string | null) => void
}

interface OwnerLine {
  readonly owner: string | null
  readonly open: number
  readonly needing: number
  readonly concerns: number
  readonly expected: number
}

/** With this many open deals, none with a concern is improbable: even a good list has a few that worry. */
const IMPROBABLE_FROM = 10

/** The 1:1s: for each owner how many deals could use help, and how many concerns were raised about them. */
export function OwnerTable({ lines, currency, onOpen }: OwnerTableProps) {
  return (
    <Table className={tables.plain} aria-label="Deals by owner">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Owner</Table.Th>
          <Table.Th className="number">Open deals</Table.Th>
          <Table.Th className="number">Could use help</Table.Th>
          <Table.Th className="number">Concerns raised</Table.Th>
          <Table.Th className="number">Expected</Table.Th>
          <Table.Th>For the 1:1</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {byOwner(lines).map((line) => (
          <Table.Tr key={line.owner ?? ''}>
            <Table.Td>
              {line.owner === null ? (
                <span className="quiet">no owner</span>
              ) : (
                <button type="button" className="linkButton" onClick={() => onOpen(line.owner)}>
                  {line.owner}
                </button>
              )}
            </Table.Td>
            <Table.Td className="number">{formatCount(line.open)}</Table.Td>
            <Table.Td className="number">{formatCount(line.needing)}</Table.Td>
            <Table.Td className="number">{formatCount(line.concerns)}</Table.Td>
            <Table.Td className="number">{formatMoney(line.expected, currency)}</Table.Td>
            <Table.Td className="quiet">{suggestion(line)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function suggestion({ open, needing, concerns }: OwnerLine): string {
  if (concerns > 0) return 'Concerns were raised early; start with what would help.'
  if (open >= IMPROBABLE_FROM) return 'No concern in a list this long is rare; ask which deal worries.'
  return needing > 0 ? 'Start with the deals the data points to.' : ''
}

function byOwner(lines: readonly DealLine[]): OwnerLine[] {
  const groups = new Map<string | null, OwnerLine>()
  for (const { deal, needs, concerns, amount, probability } of lines) {
    const before = groups.get(deal.owner) ?? {
      owner: deal.owner,
      open: 0,
      needing: 0,
      concerns: 0,
      expected: 0,
    }
    groups.set(deal.owner, {
      owner: deal.owner,
      open: before.open + 1,
      needing: before.needing + (needs.length > 0 ? 1 : 0),
      concerns: before.concerns + concerns.length,
      expected: before.expected + amount * probability,
    })
  }
  return [...groups.values()].sort((a, b) => b.concerns - a.concerns || b.needing - a.needing)
}
