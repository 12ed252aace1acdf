import { Table } from '@mantine/core'
import type { ColumnProfile } from '../../../contract/profiling.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { shownColumn, shownText } from '../../../present/shownText.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { Answered } from '../parts/Answered.tsx'
import tables from '../parts/tables.module.css'

/** What the values of each column look like: counted, not judged. */
export function FileProfileTable({ fileId }: { fileId: string }) {
  const profile = useWorkbookQuery(['import', 'profile', fileId], (client, signal) =>
    client.import.profile({ fileId }, { signal }),
  )
  return (
    <Answered query={profile} what="the profile">
      {({ columns, rows, sampledRows, file }) => (
        <Table.ScrollContainer minWidth={860}>
          {sampledRows < rows && (
            <p className="quiet small">
              From {formatCount(sampledRows)} of {countOf(rows, 'row')}.
            </p>
          )}
          <Table className={tables.plain} aria-label={`Profile of ${file}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Column</Table.Th>
                <Table.Th>Type</Table.Th>
                <Table.Th className="number">Missing</Table.Th>
                <Table.Th className="number">Distinct</Table.Th>
                <Table.Th className="number">Least</Table.Th>
                <Table.Th className="number">Median</Table.Th>
                <Table.Th className="number">Greatest</Table.Th>
                <Table.Th style={{ paddingLeft: 16 }}>Outliers</Table.Th>
                <Table.Th>Most frequent</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {columns.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: column names may repeat; the place is the identity
                <ProfileRow key={place} place={place} column={column} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Answered>
  )
}

function ProfileRow({ column, place }: { column: ColumnProfile; place: number }) {
  return (
    <Table.Tr>
      <Table.Td fw={600}>{shownColumn(column.column, place)}</Table.Td>
      <Table.Td>{column.type}</Table.Td>
      <Table.Td className="number">{formatCount(column.missing)}</Table.Td>
      <Table.Td className="number">{formatCount(column.distinct)}</Table.Td>
      <Table.Td className="number">{valueText(column.min)}</Table.Td>
      <Table.Td className="number">{valueText(column.median)}</Table.Td>
      <Table.Td className="number">{valueText(column.max)}</Table.Td>
      <Table.Td className="quiet" style={{ paddingLeft: 16 }}>
        {outliersInWords(column)}
      </Table.Td>
      <Table.Td className="quiet" style={{ overflowWrap: 'anywhere' }}>
        {column.top
          .slice(0, 3)
          .map(({ value, count }) => `${shownText(value)} (${formatCount(count)})`)
          .join(' · ')}
      </Table.Td>
    </Table.Tr>
  )
}

function valueText(value: number | string | null): string {
  if (value === null) return '–'
  return typeof value === 'number' ? formatCount(value) : value
}

/** Values far from the middle half of the column. */
function outliersInWords({ outliers }: ColumnProfile): string {
  if (outliers === null || outliers.count === 0) return '–'
  const { count, low, high } = outliers
  return `${formatCount(count)} below ${formatCount(low)} or above ${formatCount(high)}`
}
