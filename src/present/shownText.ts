/** Longer texts of a file are told apart by their beginning. */
const SHOWN_AT_MOST = 80
/** Control characters, and those that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text of somebody's file as it can stand in a line: shortened, and with its unseen characters made visible as `�`. */
export function shownText(text: string): string {
  const seen = text.slice(0, 2 * SHOWN_AT_MOST).replace(UNSEEN, '\uFFFD')
  const characters = [...seen]
  return characters.length > SHOWN_AT_MOST ? `${characters.slice(0, SHOWN_AT_MOST).join('')}…` : seen
}

/** The name of a column; one without a name is called by its place, counted from 1. */
export function shownColumn(name: string | undefined, index: number): string {
  return name?.trim() ? shownText(name) : `(column ${index + 1})`
}
