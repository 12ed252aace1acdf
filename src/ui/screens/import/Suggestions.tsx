import { Checkbox, Stack } from '@mantine/core'
import { countOf } from '../../../present/formatCount.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { acceptedFiles, type Reading } from './reading.ts'

interface SuggestionsProps {
  readonly readings: readonly Reading[]
  /** Whether the rows were looked at: they are gone through once more for the names. */
  readonly checked: boolean
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}

/** Likely misspellings across the files; nothing is changed unless it is ticked. */
export function Suggestions({ readings, checked, chosen, onChoose }: SuggestionsProps) {
  const files = acceptedFiles(readings)
  const suggestions = useWorkbookQuery(
    ['import', 'suggestions', files],
    (client, signal) => client.import.suggestions({ files }, { signal }),
    { enabled: checked && files.length > 0 },
  )
  if (!suggestions.data || suggestions.data.length === 0) return null
  return (
    <section aria-label="Names that look alike">
      <strong style={{ fontSize: '1rem' }}>Names that look alike</strong>
      <p className="quiet" style={{ margin: '4px 0 10px' }}>
        Tick those that mean the same; the others stay as they are.
      </p>
      <Stack gap="xs">
        {suggestions.data.map((suggestion) => (
          <Checkbox
            key={suggestion.id}
            checked={chosen.includes(suggestion.id)}
            onChange={(event) =>
              onChoose(
                event.currentTarget.checked
                  ? [...chosen, suggestion.id]
                  : chosen.filter((id) => id !== suggestion.id),
              )
            }
            label={`Read “${suggestion.from}” as “${suggestion.to}” (${suggestion.field}, ${countOf(suggestion.rows, 'row')})`}
            description={suggestion.reason}
          />
        ))}
      </Stack>
    </section>
  )
}
