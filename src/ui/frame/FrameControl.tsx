import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './Frame.module.css'

interface Props {
  readonly name: string
  readonly value: string
  /** True when the control waits for the person. */
  readonly attention?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** A named value of the frame that opens into its editor. */
export function FrameControl({ name, value, attention = false, children }: Props) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.control}
          aria-label={`${name}: ${value}`}
          onClick={() => setOpened((before) => !before)}
        >
          <span className={classes.controlName}>{name}</span>
          <span className={`${classes.controlValue} ${attention ? classes.attention : ''}`}>{value}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.popover}>{children(close)}</Popover.Dropdown>
    </Popover>
  )
}
