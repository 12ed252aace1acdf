import { useWorkbookQuery } from '../client/useWorkbookQuery.ts'
import classes from './Frame.module.css'
import { SCREENS, type ScreenName } from './screens.ts'
import { useScreen } from './useScreen.ts'

/** The seven screens; a count stands only where something needs the person. */
export function Rail() {
  const current = useScreen()
  const needs = useNeeds()
  return (
    <nav aria-label="Screens" className={classes.rail}>
      {SCREENS.map(({ name, label, icon: Icon, question }) => {
        const need = needs[name]
        return (
          <a
            key={name}
            href={`#/${name}`}
            title={question}
            className={classes.railItem}
            aria-current={name === current.name ? 'page' : undefined}
          >
            <Icon size={17} stroke={1.6} aria-hidden />
            <span>{label}</span>
            {need && need.count > 0 ? (
              <span className={classes.need} title={need.words}>
                {need.count}
                <span className="visuallyHidden"> {need.words}</span>
              </span>
            ) : null}
          </a>
        )
      })}
    </nav>
  )
}

function useNeeds(): Partial<Record<ScreenName, { readonly count: number; readonly words: string }>> {
  const concerns = useWorkbookQuery(['concerns'], (client, signal) =>
    client.deals.concerns(undefined, { signal }),
  )
  const open = (concerns.data ?? []).filter((concern) => concern.resolvedOn === null).length
  return { deals: { count: open, words: open === 1 ? 'open concern' : 'open concerns' } }
}
