const NONE: Readonly<Record<string, string>> = Object.freeze({})
const NONE_AS_TEXT = '{}'

/** Attributes as JSON text for the database. */
export function attributesToText(attributes: Readonly<Record<string, string>>): string {
  for (const _ in attributes) return JSON.stringify(attributes)
  return NONE_AS_TEXT
}

/** Attributes from their JSON text; rows without any share one frozen object. */
export function attributesFromText(text: string): Record<string, string> {
  return text === NONE_AS_TEXT ? (NONE as Record<string, string>) : JSON.parse(text)
}
