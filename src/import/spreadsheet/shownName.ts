/** Longer names are cut in messages. */
const LONGEST = 80

/** A name out of a file as a message may show it: cut, and without control characters or marks that turn the text round. */
export function shownName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}
