import { useSyncExternalStore } from 'react'
import { SCREENS, type ScreenEntry, type ScreenName } from './screens.ts'

/** The screen that the address names (`#/what-if`), so that back and forward work; the first one otherwise. */
export function useScreen(): ScreenEntry {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return SCREENS.find((screen) => hash === `#/${screen.name}`) ?? SCREENS[0]!
}

/** Goes to a screen. */
export function goTo(screen: ScreenName): void {
  window.location.hash = `#/${screen}`
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
