/** From here on nothing needs to be said. */
export const SURE = 0.9
/** Below this a person had better look. */
export const SURE_ENOUGH = 0.7

/** How sure a proposal is, in a word: `sure`, `fairly sure`, `a guess`. */
export function surenessWord(confidence: number): string {
  if (confidence >= SURE) return 'sure'
  return confidence >= SURE_ENOUGH ? 'fairly sure' : 'a guess'
}
