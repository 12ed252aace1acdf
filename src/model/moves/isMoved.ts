/** Whether a value was known on both days and is another one now. */
export function isMoved(before: string | number | null, after: string | number | null): boolean {
  return before !== null && after !== null && before !== after
}
