const MARKS = /\p{M}+/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu

/** The name in lower case and without accents; everything else stands as it is. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ß', 'ss')
}

/** The name without case, accents, spaces and punctuation: `Close_Date` and `CloseDate` are both `closedate`. */
export function compactName(name: string): string {
  return foldName(name).replace(NOT_WORD, '')
}

/** The words of a name, folded: `Deal - Owner` is `deal`, `owner`. */
export function wordsOfName(name: string): string[] {
  return foldName(name)
    .split(NOT_WORD)
    .filter((word) => word !== '')
}
