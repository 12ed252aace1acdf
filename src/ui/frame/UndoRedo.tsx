import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import classes from './Frame.module.css'
import { useUndo, useUndoKeys } from './useUndo.ts'

/** The two buttons say what they would take back or repeat. */
export function UndoRedo({ undo, redo }: { undo: string | null; redo: string | null }) {
  const steps = useUndo()
  useUndoKeys(undo === null ? null : steps.undo, redo === null ? null : steps.redo)
  const undoWords = undo === null ? 'Nothing to undo' : `Undo: ${undo}`
  const redoWords = redo === null ? 'Nothing to redo' : `Redo: ${redo}`
  return (
    <ActionIcon.Group>
      <Tooltip label={`${undoWords} (Ctrl+Z)`}>
        <ActionIcon
          variant="default"
          size={30}
          className={classes.step}
          aria-label={undoWords}
          {...(undo === null ? { 'data-disabled': true } : {})}
          aria-disabled={undo === null}
          onClick={undo === null ? undefined : steps.undo}
        >
          <IconArrowBackUp size={17} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redoWords} (Ctrl+Shift+Z)`}>
        <ActionIcon
          variant="default"
          size={30}
          className={classes.step}
          aria-label={redoWords}
          {...(redo === null ? { 'data-disabled': true } : {})}
          aria-disabled={redo === null}
          onClick={redo === null ? undefined : steps.redo}
        >
          <IconArrowForwardUp size={17} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  )
}
