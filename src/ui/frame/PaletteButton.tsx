import { Tooltip } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import classes from './Frame.module.css'

/** Opens the command palette. */
export function PaletteButton() {
  return (
    <Tooltip label="Find a screen or a command">
      <button type="button" className={classes.control} aria-label="Command palette" onClick={spotlight.open}>
        <span className={classes.controlName}>Ctrl K</span>
      </button>
    </Tooltip>
  )
}
