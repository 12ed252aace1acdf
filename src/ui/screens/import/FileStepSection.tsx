import { Loader } from '@mantine/core'
import {
  IconAlertTriangle,
  IconChevronRight,
  IconCircleCheck,
  IconEye,
  IconHelpCircle,
} from '@tabler/icons-react'
import { type FocusEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import type { Finding } from './fileFindings.ts'
import classes from './Import.module.css'

interface FileStepSectionProps {
  /** A state of null: there is nothing to find, only to see. */
  readonly finding: Pick<Finding, 'title' | 'line' | 'busy'> & { readonly state: Finding['state'] | null }
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: () => ReactNode
}

const ICONS = { fine: IconCircleCheck, look: IconAlertTriangle, asks: IconHelpCircle }
const STATE_WORDS = { fine: '', look: 'worth a look: ', asks: 'waits for you: ' }

/** One step of a file: a line with its finding, and beneath it what can be seen and changed. */
export function FileStepSection({ finding, open, onToggle, children }: FileStepSectionProps) {
  const { title, line, state, busy } = finding
  const body = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const focusInside = useRef(false)

  // What a person answers goes away; the focus then stays with the step.
  useLayoutEffect(() => {
    if (!focusInside.current || document.activeElement !== document.body) return
    focusInside.current = false
    toggle.current?.focus()
  })
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    queueMicrotask(() => {
      if (relatedTarget !== null || target.isConnected) focusInside.current = false
    })
  }

  const Icon = state === null ? IconEye : ICONS[state]
  return (
    <div className={classes.step} data-open={open}>
      <h3 className={classes.stepHead}>
        <button
          ref={toggle}
          type="button"
          className={classes.toggle}
          data-state={state}
          aria-expanded={open}
          aria-controls={body}
          onClick={onToggle}
        >
          {busy ? <Loader size={16} aria-hidden /> : <Icon size={16} stroke={1.8} aria-hidden />}
          <span className={classes.stepTitle}>{title}</span>
          <span className={classes.finding}>
            {state !== null && <span className="visuallyHidden">{STATE_WORDS[state]}</span>}
            {line}
          </span>
          <IconChevronRight size={16} className={classes.chevron} aria-hidden />
        </button>
      </h3>
      <section
        id={body}
        aria-label={title}
        hidden={!open}
        className={classes.body}
        onFocus={() => {
          focusInside.current = true
        }}
        onBlur={onBlur}
      >
        {open && children()}
      </section>
    </div>
  )
}
