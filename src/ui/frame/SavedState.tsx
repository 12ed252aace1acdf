import { useIsMutating } from '@tanstack/react-query'
import classes from './Frame.module.css'

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Whether everything done so far is on disk. */
export function SavedState({ savedAt }: { savedAt: string | null }) {
  const saving = useIsMutating() > 0
  const words = saving
    ? 'Saving'
    : savedAt === null
      ? ''
      : `All changes saved ${TIME.format(new Date(savedAt))}`
  return (
    <span className={classes.saved} role="status">
      {words}
    </span>
  )
}
