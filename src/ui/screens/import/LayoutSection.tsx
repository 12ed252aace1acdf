import { Group, NativeSelect, Radio, Stack, Table } from '@mantine/core'
import type { EncodingName, FileLayout, ReadingChoices } from '../../../contract/importing.ts'
import { countOf } from '../../../present/formatCount.ts'
import { DELIMITER_WORDS, ENCODING_WORDS } from '../../../present/layoutWords.ts'
import { shownText } from '../../../present/shownText.ts'
import tables from '../parts/tables.module.css'
import classes from './Import.module.css'
import type { Reading } from './reading.ts'
import type { ImportRun } from './useImport.ts'

/** Which sheet, which letters, which line names the columns; each can be chosen otherwise. */
export function LayoutSection({ reading, run }: { reading: Reading; run: ImportRun }) {
  const { layout, file, fileId } = reading.proposal
  if (layout === null) return null
  const choose = (choice: ReadingChoices) => run.setChoices(reading, { ...reading.choices, ...choice })
  const busy = run.rereading.includes(fileId)
  return (
    <fieldset disabled={busy} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Group gap="lg" align="flex-end" mb="sm">
        {layout.sheets.length > 1 && (
          <NativeSelect
            label="Sheet"
            data={layout.sheets.map(({ name, rows, hidden }) => ({
              value: name,
              label: `${name}, ${countOf(rows, 'row')}${hidden ? ', hidden' : ''}`,
            }))}
            value={layout.sheet ?? ''}
            // The header is found anew on another sheet.
            onChange={({ currentTarget: { value } }) => run.setChoices(reading, { sheet: value })}
          />
        )}
        {layout.delimiter !== null && (
          <NativeSelect
            label="Cells are separated by a"
            data={Object.entries(DELIMITER_WORDS).map(([value, label]) => ({ value, label }))}
            value={layout.delimiter}
            onChange={({ currentTarget: { value } }) =>
              choose({ delimiter: value as NonNullable<ReadingChoices['delimiter']> })
            }
          />
        )}
      </Group>
      {layout.encodings.length > 1 && <Encodings layout={layout} file={file} choose={choose} />}
      <HeaderChoice layout={layout} file={file} choose={choose} />
    </fieldset>
  )
}

interface ChoiceProps {
  readonly layout: FileLayout
  readonly file: string
  readonly choose: (choice: ReadingChoices) => void
}

function Encodings({ layout, file, choose }: ChoiceProps) {
  return (
    <Radio.Group
      label="Which of these reads right?"
      value={layout.encoding}
      onChange={(value) => choose({ encoding: value as EncodingName })}
      name={`letters of ${file}`}
      mb="sm"
    >
      <Stack gap="xs" mt={6}>
        {distinctPreviews(layout).map(({ name, preview }) => (
          <Radio
            key={name}
            value={name}
            label={ENCODING_WORDS[name]}
            description={<span className={classes.preview}>{preview}</span>}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** Letters that read this file in the same way are one choice: the one taken, else the likeliest. */
function distinctPreviews({ encodings, encoding }: FileLayout): FileLayout['encodings'] {
  return encodings.filter(({ name, preview }, place) => {
    const alike = encodings.filter((one) => one.preview === preview)
    const taken = alike.some((one) => one.name === encoding)
    return taken ? name === encoding : encodings.findIndex((one) => one.preview === preview) === place
  })
}

function HeaderChoice({ layout, file, choose }: ChoiceProps) {
  const word = layout.format === 'spreadsheet' ? 'row' : 'line'
  return (
    <Table.ScrollContainer minWidth={480} mah={260}>
      <Table className={tables.plain} aria-label={`First rows of ${file}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th colSpan={2}>Names the columns</Table.Th>
            <Table.Th>The file’s first rows</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {layout.firstRows.map(({ line, cells }) => {
            const chosen = line === layout.headerLine
            return (
              <Table.Tr key={line} {...(chosen ? { className: classes.header } : {})}>
                <Table.Td w={28}>
                  <Radio
                    size="xs"
                    name={`header of ${file}`}
                    aria-label={`The columns are named on ${word} ${line}`}
                    checked={chosen}
                    onChange={() => choose({ headerLine: line })}
                  />
                </Table.Td>
                <Table.Td w={60} className="quiet">
                  {word} {line}
                </Table.Td>
                <Table.Td>{cells.map((cell) => shownText(cell) || '–').join(' · ')}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
