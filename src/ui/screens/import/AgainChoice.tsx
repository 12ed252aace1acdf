import { Group, Radio } from '@mantine/core'
import type { AgainPolicy } from '../../../contract/importAnswers.ts'
import { formatDate } from '../../../present/formatDate.ts'
import type { Reading } from './reading.ts'
import type { ImportRun } from './useImport.ts'

const POLICIES: readonly { value: AgainPolicy; label: string }[] = [
  { value: 'skip', label: 'Skip it' },
  { value: 'replace', label: 'Replace that import' },
  { value: 'add', label: 'Import it once more' },
]

/** A file that was imported before is skipped unless a person wants it otherwise. */
export function AgainChoice({ reading, run }: { reading: Reading; run: ImportRun }) {
  const { fileId, file, importedBefore } = reading.proposal
  if (importedBefore === null || reading.kind === null) return null
  return (
    <Radio.Group
      label={`Exactly this file was imported on ${formatDate(importedBefore.slice(0, 10))}.`}
      value={reading.again}
      onChange={(value) => run.act({ type: 'again', fileId, again: value as AgainPolicy })}
      name={`again ${file}`}
      mt="xs"
    >
      <Group gap="md" mt={6}>
        {POLICIES.map((policy) => (
          <Radio key={policy.value} {...policy} />
        ))}
      </Group>
    </Radio.Group>
  )
}
