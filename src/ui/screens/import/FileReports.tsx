import { Table } from '@mantine/core'
import type { FileReport } from '../../../contract/importReport.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { KIND_WORDS } from '../../../present/recordWords.ts'
import tables from '../parts/tables.module.css'

/** What became of the rows of each file. */
export function FileReports({ files, label }: { files: readonly FileReport[]; label: string }) {
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table className={tables.plain} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>File</Table.Th>
            <Table.Th>Read as</Table.Th>
            <Table.Th className="number">Rows read</Table.Th>
            <Table.Th className="number">Accepted</Table.Th>
            <Table.Th className="number">Set aside</Table.Th>
            <Table.Th className="number">Ignored</Table.Th>
            <Table.Th>Worth knowing</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names of files may repeat; the place is the identity
            <Table.Tr key={at} style={{ verticalAlign: 'top' }}>
              <Table.Td fw={600} miw={150} style={{ overflowWrap: 'anywhere' }}>
                {file.file}
              </Table.Td>
              <Table.Td>{file.kind === null ? 'left out' : KIND_WORDS[file.kind]}</Table.Td>
              <Table.Td className="number">{formatCount(file.rowsRead)}</Table.Td>
              <Table.Td className="number">{formatCount(file.accepted)}</Table.Td>
              <Table.Td className="number">{formatCount(file.rejected)}</Table.Td>
              <Table.Td className="number">{formatCount(file.ignored)}</Table.Td>
              <Table.Td className="quiet">
                {file.warnings.map(({ code, message }) => (
                  <div key={`${code}${message}`}>{message}</div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
