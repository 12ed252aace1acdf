import { Button, Group } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileImport } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ImportRun } from './useImport.ts'

/** The place to drop files, or to choose them by a dialog; small once there are some. */
export function FileDrop({ run }: { run: ImportRun }) {
  const open = useRef<(() => void) | null>(null)
  const first = run.step.at === 'files'
  return (
    <Dropzone
      openRef={open}
      onDrop={run.takeIn}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      p={first ? 'xl' : 8}
      radius="lg"
      inputProps={{ 'aria-label': 'Files to import' }}
    >
      <Group justify="center" gap="md">
        <IconFileImport size={22} stroke={1.5} aria-hidden />
        <span>{first ? 'Drop files anywhere here' : 'Drop more files anywhere here'}</span>
        <Button
          variant={first ? 'filled' : 'default'}
          size={first ? 'sm' : 'xs'}
          onClick={() => open.current?.()}
        >
          Choose files
        </Button>
      </Group>
    </Dropzone>
  )
}
