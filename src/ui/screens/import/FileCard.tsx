import { Button, Group, Loader, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { RECORD_KINDS, type RecordKind } from '../../../contract/records.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { KIND_WORDS } from '../../../present/recordWords.ts'
import { SURE, surenessWord } from '../../../present/surenessWord.ts'
import { AgainChoice } from './AgainChoice.tsx'
import { CheckSection } from './CheckSection.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { FileStepSection } from './FileStepSection.tsx'
import { type FileStep, fileFindings } from './fileFindings.ts'
import classes from './Import.module.css'
import { LayoutSection } from './LayoutSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { isTaken, type Reading } from './reading.ts'
import { lastReview, type Reviewing } from './reviewing.ts'
import type { ImportRun } from './useImport.ts'
import { ValueSection } from './ValueSection.tsx'

interface FileCardProps {
  readonly reading: Reading
  readonly reviewing: Reviewing
  readonly run: ImportRun
}

const LEFT_OUT = 'left-out'
const KINDS = [
  ...RECORD_KINDS.map((kind) => ({ value: kind as string, label: KIND_WORDS[kind] })),
  { value: LEFT_OUT, label: 'Leave out' },
]
const PROFILE = { title: 'Profile', line: '', state: null, busy: false } as const

/** One file: what it holds with the reason, and its steps, each with its finding; those that need the person are open. */
export function FileCard({ reading, reviewing, run }: FileCardProps) {
  const { proposal, kind } = reading
  const { fileId, file } = proposal
  const [toggled, setToggled] = useState<Readonly<Partial<Record<FileStep | 'profile', boolean>>>>({})
  const toggle = (step: FileStep | 'profile', open: boolean) =>
    setToggled((before) => ({ ...before, [step]: !open }))
  const review = lastReview(reviewing, reading)
  const about = whatItIs(reading)
  const skipped = kind !== null && !isTaken(reading)
  const contents: Record<FileStep, () => React.ReactNode> = {
    layout: () => <LayoutSection reading={reading} run={run} />,
    columns: () => <ColumnTable reading={reading} run={run} />,
    values: () => review && <ValueSection reading={reading} review={review} run={run} />,
    check: () => <CheckSection reading={reading} review={review} problem={reviewing.problem} run={run} />,
  }

  return (
    <section className="card" aria-label={file}>
      <div className={classes.head}>
        <div style={{ flex: 1, minWidth: 0 }}>
          <h2 className={classes.name}>
            {file}{' '}
            <span className={`quiet ${classes.rows}`}>
              {proposal.layout === null ? '' : countOf(proposal.rows, 'row')}
            </span>
          </h2>
          {about !== null && <p className={`quiet ${classes.line}`}>{about}</p>}
        </div>
        <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
          {run.rereading.includes(fileId) && <Loader size="xs" aria-label={`Reading ${file} again`} />}
          <NativeSelect
            aria-label={`What ${file} holds`}
            size="xs"
            data={KINDS}
            value={kind ?? LEFT_OUT}
            disabled={proposal.layout === null}
            onChange={({ currentTarget: { value } }) =>
              run.setKind(reading, value === LEFT_OUT ? null : (value as RecordKind))
            }
          />
          <Button variant="default" aria-label={`Remove ${file}`} onClick={() => run.remove([fileId])}>
            Remove
          </Button>
        </Group>
      </div>
      <AgainChoice reading={reading} run={run} />
      {!skipped && proposal.layout !== null && (
        <div className={classes.steps}>
          {fileFindings(reading, reviewing).map((finding) => {
            const open = toggled[finding.step] ?? finding.state !== 'fine'
            return (
              <FileStepSection
                key={finding.step}
                finding={finding}
                open={open}
                onToggle={() => toggle(finding.step, open)}
              >
                {contents[finding.step]}
              </FileStepSection>
            )
          })}
          <FileStepSection
            finding={PROFILE}
            open={toggled.profile ?? false}
            onToggle={() => toggle('profile', toggled.profile ?? false)}
          >
            {() => <ProfileSection proposal={proposal} />}
          </FileStepSection>
        </div>
      )}
    </section>
  )
}

function whatItIs(reading: Reading): string | null {
  const { proposal, kind, kindChosen } = reading
  const { remembered, confidence, reason } = proposal
  const on = remembered === null ? null : formatDate(remembered.on.slice(0, 10))
  if (kind === null) {
    if (kindChosen && proposal.kind !== null) return 'Left out by you.'
    return on === null ? `Left out. ${capital(reason)}` : `Left out, as on ${on}.`
  }
  if (!isTaken(reading)) return null
  if (kindChosen) return `Read as ${KIND_WORDS[kind].toLowerCase()}, as you chose.`
  if (on !== null) return `Read as on ${on}.`
  const sureness = confidence >= SURE ? '' : `${capital(surenessWord(confidence))}. `
  return `${sureness}${capital(reason)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
