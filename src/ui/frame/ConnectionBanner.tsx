import { IconPlugConnectedX } from '@tabler/icons-react'
import { useLineState } from '../client/ClientProvider.tsx'
import classes from './Frame.module.css'

/** Says that what is on the screen may be out of date while the engine is away. */
export function ConnectionBanner() {
  const lost = useLineState() === 'lost'
  return (
    <div role="status">
      {lost ? (
        <div className={classes.banner}>
          <IconPlugConnectedX size={16} aria-hidden />
          Reconnecting to the engine. What you see was true a moment ago; everything acknowledged is saved.
        </div>
      ) : null}
    </div>
  )
}
