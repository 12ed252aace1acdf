import { Button, Group, Loader } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileImport } from '@tabler/icons-react'
import { useRef } from 'react'
import { describeError } from '../../../present/describeError.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import type { ImportRun } from './useImport.ts'
import type { Incoming } from './useStaging.ts'

/** Files are dropped anywhere on the window, or chosen; what could not be read says why. */
export function FileDrop({ run }: { run: ImportRun }) {
  const open = useRef<(() => void) | null>(null)
  const { at } = run.step
  const first = at === 'files'
  return (
    <section>
      {first && (
        <>
          <h1 className="sentence" data-testid="sentence">
            Drop the files your CRM exports; you see what was understood before anything is written.
          </h1>
          <p className="quiet" style={{ margin: '8px 0 16px' }}>
            CSV or Excel files of deals, leads, stage history, activities, accounts, products, people, targets
            or measures. They stay on this computer.
          </p>
        </>
      )}
      <Dropzone.FullScreen active activateOnKeyboard={false} onDrop={run.takeIn} aria-hidden>
        <Group justify="center" mih={220} style={{ pointerEvents: 'none' }}>
          <strong>Let go to read the files</strong>
        </Group>
      </Dropzone.FullScreen>
      {at !== 'done' && (
        <Dropzone
          openRef={open}
          onDrop={run.takeIn}
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          p={first ? 'xl' : 'sm'}
          radius="lg"
          inputProps={{ 'aria-label': 'Files to import' }}
        >
          <Group justify="center" gap="md">
            <IconFileImport size={22} stroke={1.5} aria-hidden />
            <span>{first ? 'Drop files anywhere here' : 'Drop more files anywhere here'}</span>
            <Button variant={first ? 'filled' : 'default'} onClick={() => open.current?.()}>
              Choose files
            </Button>
          </Group>
        </Dropzone>
      )}
      <div role="status" style={{ marginTop: run.incoming.length > 0 ? 12 : 0 }}>
        {run.incoming.length > 0 && (
          <Group gap="xs">
            <Loader size="xs" /> Reading {run.incoming.map(incomingWords).join(', ')}
          </Group>
        )}
      </div>
      {run.failures.map(({ file, error }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names of files may repeat; the place is the identity
        <p key={place} role="alert" style={{ margin: '8px 0 0', color: 'var(--fs-risk)' }}>
          <strong>{file}</strong>: {describeError(error).detail} {describeError(error).nextStep}
        </p>
      ))}
    </section>
  )
}

function incomingWords({ file, bytes, sent }: Incoming): string {
  return sent === 0 ? file : `${file} (${formatPercent(Math.floor((100 * sent) / bytes) / 100)} taken in)`
}
