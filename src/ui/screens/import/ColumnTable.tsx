import { NativeSelect, Table } from '@mantine/core'
import { fieldsOf } from '../../../contract/fields.ts'
import type { ColumnMapping } from '../../../contract/importing.ts'
import { readableDates } from '../../../present/readableDates.ts'
import { shownColumn, shownText } from '../../../present/shownText.ts'
import { surenessWord } from '../../../present/surenessWord.ts'
import tables from '../parts/tables.module.css'
import classes from './Import.module.css'
import type { Reading } from './reading.ts'
import type { ImportRun } from './useImport.ts'

const ATTRIBUTE = ''

/** The columns of a file: which field each feeds, how sure that is and why, and what its values look like. */
export function ColumnTable({ reading, run }: { reading: Reading; run: ImportRun }) {
  const { proposal, kind } = reading
  const places = proposal.mapping.map((_, place) => place)
  // Columns stay where they were proposed while a person changes them.
  const understood = places.filter((place) => proposal.mapping[place]?.field !== null)
  const others = places.filter((place) => proposal.mapping[place]?.field === null)
  const rows = (group: readonly number[]) =>
    group.map((place) => <ColumnRow key={place} place={place} reading={reading} run={run} />)
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table className={tables.plain} layout="fixed" aria-label={`Columns of ${proposal.file}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="18%">Column</Table.Th>
            <Table.Th w={180}>Is read as</Table.Th>
            <Table.Th w="36%">Why</Table.Th>
            <Table.Th>First values</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows(understood)}
          {kind !== null && others.length > 0 && (
            <Table.Tr>
              <Table.Th colSpan={4} scope="colgroup" style={{ paddingTop: 14 }}>
                Kept as they are, to slice by
              </Table.Th>
            </Table.Tr>
          )}
          {rows(others)}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function ColumnRow({ reading, place, run }: { reading: Reading; place: number; run: ImportRun }) {
  const { proposal, kind, fields } = reading
  const column = proposal.mapping[place]!
  const field = fields[place] ?? null
  const name = shownColumn(column.column, column.index)
  const choices = [{ value: ATTRIBUTE, label: 'Keep as it is' }, ...(kind === null ? [] : fieldsOf(kind))]
  return (
    <Table.Tr>
      <Table.Td fw={600}>
        <div className={classes.clamped}>{name}</div>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={`Field fed by ${name}`}
          size="xs"
          miw={160}
          disabled={kind === null}
          data={choices}
          value={field ?? ATTRIBUTE}
          onChange={({ currentTarget: { value } }) =>
            run.act({
              type: 'field',
              fileId: proposal.fileId,
              place,
              field: value === ATTRIBUTE ? null : value,
            })
          }
        />
      </Table.Td>
      <Table.Td className="quiet">{field === column.field ? proposedWhy(column) : 'your choice'}</Table.Td>
      <Table.Td className="quiet">
        <div className={classes.clamped}>
          {(proposal.samples[place] ?? []).filter(Boolean).map(shownText).join(' · ') || 'empty'}
        </div>
      </Table.Td>
    </Table.Tr>
  )
}

function proposedWhy({ field, confidence, reason }: ColumnMapping): string {
  const why = readableDates(reason)
  return field === null ? why : `${surenessWord(confidence)}: ${why}`
}
