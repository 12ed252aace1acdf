/** A column's name or a word in it as files of different systems share it: lower case, Latin letters and digits only. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
