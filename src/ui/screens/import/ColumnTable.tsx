import { NativeSelect, Table } from '@mantine/core'
import { fieldsOf } from '../../../contract/fields.ts'
import { surenessInWords } from '../../../present/chanceInWords.ts'
import tables from '../parts/tables.module.css'
import type { Reading } from './importStep.ts'
import type { ImportRun } from './useImport.ts'

const ATTRIBUTE = ''

/** The columns of a file: which field each feeds, how sure that is and why, and what its values look like. */
export function ColumnTable({ reading, run }: { reading: Reading; run: ImportRun }) {
  const { proposal, kind, fields } = reading
  const choices = [{ value: ATTRIBUTE, label: 'Keep as attribute' }, ...(kind === null ? [] : fieldsOf(kind))]
  return (
    <Table.ScrollContainer minWidth={720} mt="xs">
      <Table className={tables.plain} aria-label={`Columns of ${proposal.file}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th>Feeds</Table.Th>
            <Table.Th>Why</Table.Th>
            <Table.Th>First values</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proposal.mapping.map((column, place) => {
            const field = fields[place] ?? null
            const untouched = kind === proposal.kind && field === column.field
            return (
              <Table.Tr key={column.index}>
                <Table.Td fw={600}>{column.column || `(column ${column.index + 1})`}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={`Field fed by ${column.column}`}
                    size="xs"
                    miw={160}
                    disabled={kind === null}
                    data={choices}
                    value={field ?? ATTRIBUTE}
                    onChange={({ currentTarget: { value } }) =>
                      run.setField(proposal.fileId, place, value === ATTRIBUTE ? null : value)
                    }
                  />
                </Table.Td>
                <Table.Td className="quiet">
                  {untouched
                    ? `${column.field === null ? '' : `${surenessInWords(column.confidence)}: `}${column.reason}`
                    : 'your choice'}
                </Table.Td>
                <Table.Td className="quiet">
                  {(proposal.samples[place] ?? []).filter(Boolean).join(' · ') || 'empty'}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
