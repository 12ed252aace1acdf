/** What a person typed, read without guessing: a value, or what to write instead. */
export type Entry<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string }

export function accepted<T>(value: T): Entry<T> {
  return { ok: true, value }
}

export function refused(message: string): Entry<never> {
  return { ok: false, message }
}

/** A refusal that says which of several fields it is about. */
export function inField<T>(field: string, entry: Entry<T>): Entry<T> {
  return entry.ok ? entry : refused(`${field}: ${entry.message}`)
}
