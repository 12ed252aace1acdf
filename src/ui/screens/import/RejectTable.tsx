import { Table } from '@mantine/core'
import type { ImportReject } from '../../../contract/importing.ts'
import { countOf } from '../../../present/formatCount.ts'
import { shownText } from '../../../present/shownText.ts'
import tables from '../parts/tables.module.css'

/** More rows than this say the same thing again; the whole list leaves as a file. */
const SHOWN_AT_MOST = 200

interface RejectTableProps {
  readonly rejects: readonly (ImportReject & { readonly file: string })[]
  /** Rows set aside altogether; at least those given. */
  readonly total: number
}

/** Rows that were set aside, each with its line, column and reason. */
export function RejectTable({ rejects, total }: RejectTableProps) {
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
          {shown.map((reject, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row may be set aside for two reasons; the place is the identity
            <Table.Tr key={at}>
              <Table.Td>{reject.file}</Table.Td>
              <Table.Td className="number">{reject.row}</Table.Td>
              <Table.Td>{reject.column ?? 'whole row'}</Table.Td>
              <Table.Td>{reject.message}</Table.Td>
              <Table.Td className="quiet small">{reject.raw.map(shownText).join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {total > shown.length && (
          <Table.Caption>
            The first {shown.length} of {countOf(total, 'row')}; “Save the rows set aside” writes all of them.
          </Table.Caption>
        )}
      </Table>
    </Table.ScrollContainer>
  )
}
