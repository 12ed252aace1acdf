import { Group, NativeSelect, Table } from '@mantine/core'
import { useState } from 'react'
import type { CrossTabulation } from '../../../contract/profiling.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { shownColumn, shownText } from '../../../present/shownText.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { Answered } from '../parts/Answered.tsx'
import tables from '../parts/tables.module.css'

interface CrossTableProps {
  readonly fileId: string
  readonly file: string
  /** Names of the file's columns by their place. */
  readonly header: readonly string[]
}

const NONE = ''

/** How often the values of two columns occur together. */
export function CrossTable({ fileId, file, header }: CrossTableProps) {
  const [rows, setRows] = useState(NONE)
  const [columns, setColumns] = useState(NONE)
  const both = rows !== NONE && columns !== NONE
  const answer = useWorkbookQuery(
    ['import', 'crossTabulate', fileId, rows, columns],
    (client, signal) =>
      client.import.crossTabulate({ fileId, rows: Number(rows), columns: Number(columns) }, { signal }),
    { enabled: both },
  )
  const choices = [
    { value: NONE, label: 'Choose a column' },
    ...header.map((name, place) => ({ value: String(place), label: shownColumn(name, place) })),
  ]
  return (
    <section aria-label={`Two columns of ${file} together`}>
      <Group gap="sm" align="flex-end" mb="xs">
        <NativeSelect
          label="Count the rows by"
          data={choices}
          value={rows}
          onChange={({ currentTarget: { value } }) => setRows(value)}
        />
        <NativeSelect
          label="and by"
          data={choices}
          value={columns}
          onChange={({ currentTarget: { value } }) => setColumns(value)}
        />
      </Group>
      {both && (
        <Answered query={answer} what="the counts">
          {(table) => <Counts table={table} />}
        </Answered>
      )}
    </section>
  )
}

function Counts({ table }: { table: CrossTabulation }) {
  const { rowColumn, columnColumn, rowValues, columnValues, counts, rows, sampledRows } = table
  const largest = Math.max(1, ...counts.flat())
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table className={tables.plain} aria-label={`${rowColumn} by ${columnColumn}`} w="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{rowColumn}</Table.Th>
            {columnValues.map((value) => (
              <Table.Th key={value} className="number">
                {shownText(value) || '–'}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowValues.map((value, at) => (
            <Table.Tr key={value}>
              <Table.Td fw={600}>{shownText(value) || '–'}</Table.Td>
              {columnValues.map((column, place) => {
                const count = counts[at]?.[place] ?? 0
                return (
                  <Table.Td key={column} className="number" style={{ background: shade(count / largest) }}>
                    {count === 0 ? <span className="quiet">0</span> : formatCount(count)}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {sampledRows < rows && (
          <Table.Caption>
            From {formatCount(sampledRows)} of {countOf(rows, 'row')}.
          </Table.Caption>
        )}
      </Table>
    </Table.ScrollContainer>
  )
}

/** Deeper where more rows are; light enough for the text upon it. */
function shade(share: number): string {
  return `color-mix(in srgb, var(--fs-open) ${Math.round(share * 45)}%, transparent)`
}
