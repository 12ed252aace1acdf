import { Button, Group, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import type { FileReport, ImportReport } from '../../../contract/importReport.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { figure, risk, say } from '../../../present/phrase.ts'
import { KIND_WORDS } from '../../../present/recordWords.ts'
import { Answer } from '../../controls/Answer.tsx'
import tables from '../parts/tables.module.css'
import { RejectTable } from './RejectTable.tsx'

interface ImportedFilesProps {
  readonly report: ImportReport
  readonly onAgain: () => void
}

/** What became of every row, and where to go from here. */
export function ImportedFiles({ report, onAgain }: ImportedFilesProps) {
  const accepted = sumOf(report.files, 'accepted')
  const rejected = sumOf(report.files, 'rejected')
  const rejects = report.files.flatMap((file) =>
    file.rejects.map((reject) => ({ ...reject, file: file.file })),
  )
  const [showsRejects, setShowsRejects] = useState(false)
  return (
    <Stack gap="lg">
      <div>
        <Answer
          sentence={[
            figure(countOf(accepted, 'row')),
            say(` imported, as of ${formatDate(report.asOf)}`),
            ...(rejected > 0 ? [say('; '), risk(countOf(rejected, 'row')), say(' set aside.')] : [say('.')]),
          ]}
        />
        <p className="quiet" style={{ margin: '8px 0 0' }}>
          Every row read is accepted, set aside with a reason, or ignored as empty or repeated. Undo takes the
          whole import back.
        </p>
      </div>
      <Group>
        <Button component="a" href="#/forecast" size="sm">
          See the forecast
        </Button>
        <Button variant="default" size="sm" onClick={onAgain}>
          Import more files
        </Button>
        {rejects.length > 0 && (
          <Button variant="default" size="sm" onClick={() => setShowsRejects((shown) => !shown)}>
            {showsRejects ? 'Hide' : 'See'} the {countOf(rejected, 'row')} set aside
          </Button>
        )}
      </Group>
      <Table className={tables.plain} aria-label="Rows by file">
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
          {report.files.map((file) => (
            <Table.Tr key={file.file} style={{ verticalAlign: 'top' }}>
              <Table.Td fw={600}>{file.file}</Table.Td>
              <Table.Td>{file.kind === null ? 'left out' : KIND_WORDS[file.kind]}</Table.Td>
              <Table.Td className="number">{formatCount(file.rowsRead)}</Table.Td>
              <Table.Td className="number">{formatCount(file.accepted)}</Table.Td>
              <Table.Td className="number">{formatCount(file.rejected)}</Table.Td>
              <Table.Td className="number">{formatCount(file.ignored)}</Table.Td>
              <Table.Td className="quiet">
                {file.warnings.map(({ code, message }) => (
                  <div key={code}>{message}</div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {showsRejects && <RejectTable rejects={rejects} />}
    </Stack>
  )
}

function sumOf(files: readonly FileReport[], key: 'accepted' | 'rejected'): number {
  return files.reduce((sum, file) => sum + file[key], 0)
}
