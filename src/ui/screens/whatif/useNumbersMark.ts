import { useEffect, useRef } from 'react'

/** Measures from a lever's input to the painted numbers, as `lever-to-numbers` on the performance timeline. */
export function useNumbersMark(numbers: unknown): () => void {
  const started = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when new numbers are committed
  useEffect(() => {
    const start = started.current
    if (start === null) return
    started.current = null
    // The first frame paints what was committed; the second begins once it is on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => performance.measure('lever-to-numbers', { start, end: performance.now() })),
    )
  }, [numbers])
  return () => {
    started.current ??= performance.now()
  }
}
