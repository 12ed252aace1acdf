import { Table } from '@mantine/core'
import type { ImportReject } from '../../../contract/importing.ts'
import { countOf } from '../../../present/formatCount.ts'
import tables from '../parts/tables.module.css'

/** More rows than this say the same thing again; the whole list leaves as a file. */
const SHOWN_AT_MOST = 200

/** Rows that were set aside, each with its line, column and reason. */
export function RejectTable({ rejects }: { rejects: readonly (ImportReject & { file: string })[] }) {
  const shown = rejects.slice(0, SHOWN_AT_MOST)
  return (
    <Table.ScrollContainer minWidth={640} mah={420}>
      <Table className={tables.plain} aria-label="Rows set aside" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>File</Table.Th>
            <Table.Th className="number">Line</Table.Th>
            <Table.Th>Column</Table.Th>
            <Table.Th>Why</Table.Th>
            <Table.Th>The row</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((reject) => (
            <Table.Tr key={`${reject.file}:${reject.row}:${reject.code}:${reject.column}`}>
              <Table.Td>{reject.file}</Table.Td>
              <Table.Td className="number">{reject.row}</Table.Td>
              <Table.Td>{reject.column ?? 'whole row'}</Table.Td>
              <Table.Td>{reject.message}</Table.Td>
              <Table.Td className="quiet small">{reject.raw.join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {rejects.length > shown.length && (
          <Table.Caption>
            The first {SHOWN_AT_MOST} of {countOf(rejects.length, 'row')}; “export rejects” writes all of
            them.
          </Table.Caption>
        )}
      </Table>
    </Table.ScrollContainer>
  )
}
