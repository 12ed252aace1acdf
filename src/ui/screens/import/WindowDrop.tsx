import { Group } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import type { ImportRun } from './useImport.ts'

/** Files can be let go of anywhere on the window. */
export function WindowDrop({ run }: { run: ImportRun }) {
  return (
    <Dropzone.FullScreen active activateOnKeyboard={false} onDrop={run.takeIn} aria-hidden>
      <Group justify="center" mih={220} style={{ pointerEvents: 'none' }}>
        <strong>Let go to read the files</strong>
      </Group>
    </Dropzone.FullScreen>
  )
}
