import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { RECORD_KINDS, type RecordKind } from '../../../contract/records.ts'
import { surenessInWords } from '../../../present/chanceInWords.ts'
import { countOf } from '../../../present/formatCount.ts'
import { KIND_WORDS } from '../../../present/recordWords.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { FileProfileTable } from './FileProfileTable.tsx'
import type { Reading } from './importStep.ts'
import type { ImportRun } from './useImport.ts'

const LEFT_OUT = 'left-out'
/** Below this the columns are shown without being asked for. */
const SURE_ENOUGH = 0.7

const KINDS = [
  ...RECORD_KINDS.map((kind) => ({ value: kind as string, label: KIND_WORDS[kind] })),
  { value: LEFT_OUT, label: 'Leave out' },
]

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** One file: its kind with the reason, and its columns. */
export function UnderstoodFile({ reading, run }: { reading: Reading; run: ImportRun }) {
  const { proposal, kind, fields } = reading
  const mapped = fields.filter((field) => field !== null).length
  const unsure = proposal.mapping.some(({ field, confidence }) => field !== null && confidence < SURE_ENOUGH)
  const [shows, setShows] = useState<'columns' | 'profile' | null>(
    kind !== null && (unsure || proposal.confidence < SURE_ENOUGH) ? 'columns' : null,
  )
  const toggle = (what: 'columns' | 'profile') => setShows((before) => (before === what ? null : what))

  return (
    <section className="card" aria-label={proposal.file}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ flex: 1 }}>
          <Group gap="xs">
            <strong style={{ fontSize: '1rem' }}>{proposal.file}</strong>
            <span className="quiet">{countOf(proposal.rows, 'row')}</span>
          </Group>
          <p className="quiet" style={{ margin: '4px 0 0' }}>
            {proposal.kind === null
              ? `Left out. ${proposal.reason}`
              : `${capital(surenessInWords(proposal.confidence))}. ${proposal.reason}`}
          </p>
          {proposal.importedBefore !== null && (
            <p style={{ margin: '4px 0 0', color: 'var(--fs-risk)' }}>
              The same file was imported before ({proposal.importedBefore.slice(0, 10)}).
            </p>
          )}
        </div>
        <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
          <NativeSelect
            aria-label={`What ${proposal.file} holds`}
            data={KINDS}
            value={kind ?? LEFT_OUT}
            onChange={({ currentTarget: { value } }) =>
              run.setKind(proposal.fileId, value === LEFT_OUT ? null : (value as RecordKind))
            }
          />
          <Button variant="default" size="sm" onClick={() => run.remove(proposal.fileId)}>
            Remove
          </Button>
        </Group>
      </Group>
      <Group gap="md" mt={6}>
        <button
          type="button"
          className="linkButton"
          aria-expanded={shows === 'columns'}
          onClick={() => toggle('columns')}
        >
          {kind === null
            ? countOf(proposal.mapping.length, 'column')
            : `${mapped} of ${countOf(proposal.mapping.length, 'column')} understood`}
        </button>
        <button
          type="button"
          className="linkButton"
          aria-expanded={shows === 'profile'}
          onClick={() => toggle('profile')}
        >
          Profile
        </button>
      </Group>
      {shows === 'columns' && <ColumnTable reading={reading} run={run} />}
      {shows === 'profile' && <FileProfileTable fileId={proposal.fileId} />}
    </section>
  )
}
