import { Radio, Stack, Table } from '@mantine/core'
import type { DuplicatePolicy } from '../../../contract/importAnswers.ts'
import type { DuplicateGroup, FileReview } from '../../../contract/importReview.ts'
import { countOf } from '../../../present/formatCount.ts'
import { shownColumn, shownText } from '../../../present/shownText.ts'
import tables from '../parts/tables.module.css'
import classes from './Import.module.css'

interface DuplicateRowsProps {
  readonly file: string
  readonly duplicates: FileReview['duplicates']
  readonly header: readonly string[]
  /** null: nothing chosen yet; the first row is kept. */
  readonly chosen: DuplicatePolicy | null
  readonly onChoose: (policy: DuplicatePolicy) => void
}

const POLICIES: readonly { value: DuplicatePolicy; label: string; description: string }[] = [
  {
    value: 'reject',
    label: 'Keep the first, set the others aside',
    description: 'They are listed with their reason.',
  },
  {
    value: 'newest',
    label: 'Keep the newest',
    description: 'The row with the latest date of change, else the last one.',
  },
  {
    value: 'sum',
    label: 'Add their amounts up',
    description: 'For exports with a row for each product line.',
  },
  {
    value: 'suffix',
    label: 'Keep all of them',
    description: 'The later ones get -2, -3 behind their ID.',
  },
]
const EXAMPLES_SHOWN = 3

/** Rows that share an ID and differ: what differs, and what becomes of them. Nothing is overwritten unasked. */
export function DuplicateRows({ file, duplicates, header, chosen, onChoose }: DuplicateRowsProps) {
  if (duplicates.keys === 0 && (chosen === null || chosen === 'reject')) return null
  return (
    <div className={classes.part}>
      <h4>
        {duplicates.keys === 0
          ? 'Rows that share an ID'
          : `${countOf(duplicates.keys, 'ID')} shared by ${countOf(duplicates.rows, 'row')} that differ`}
      </h4>
      <Radio.Group
        aria-label={`Rows of ${file} that share an ID`}
        value={chosen ?? 'reject'}
        onChange={(value) => onChoose(value as DuplicatePolicy)}
        name={`duplicates of ${file}`}
      >
        <Stack gap={6} mb="sm">
          {POLICIES.map((policy) => (
            <Radio key={policy.value} {...policy} />
          ))}
        </Stack>
      </Radio.Group>
      {duplicates.examples.slice(0, EXAMPLES_SHOWN).map((group) => (
        <SideBySide key={group.key} group={group} header={header} />
      ))}
    </div>
  )
}

function SideBySide({ group, header }: { group: DuplicateGroup; header: readonly string[] }) {
  const { key, lines, rows } = group
  const width = Math.max(header.length, ...rows.map((row) => row.length))
  const places = Array.from({ length: width }, (_, place) => place)
  const differing = places.filter((place) => new Set(rows.map((row) => row[place] ?? '')).size > 1)
  const same = width - differing.length
  return (
    <Table.ScrollContainer minWidth={360}>
      <Table className={tables.plain} aria-label={`Rows that share the ID ${key}`} w="auto" mb="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>ID {key}</Table.Th>
            {lines.map((line) => (
              <Table.Th key={line}>line {line}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differing.map((place) => (
            <Table.Tr key={place}>
              <Table.Td className="quiet">{shownColumn(header[place], place)}</Table.Td>
              {rows.map((row, at) => (
                <Table.Td key={lines[at] ?? at} className={classes.differs}>
                  {shownText(row[place] ?? '') || '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          {same > 0 && (
            <Table.Tr>
              <Table.Td className="quiet small" colSpan={lines.length + 1}>
                {countOf(same, 'other column is', 'other columns are')} the same
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
