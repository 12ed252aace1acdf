const YES = new Set(['true', 'yes', 'y', '1', 't', 'x', 'ja', 'wahr', 'oui', 'si', 'sí'])
const NO = new Set(['false', 'no', 'n', '0', 'f', 'nein', 'falsch', 'non'])

/** Yes or no as exports write it; null for any other text. */
export function readFlag(cell: string): boolean | null {
  const word = cell.toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : null
}
