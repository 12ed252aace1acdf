/**
 * Rounds parts to whole numbers that sum to the whole's own rounding: each part down, and what is then
 * missing goes, one apiece, to the parts with the largest remainders (the earlier of two alike). Method of
 * largest remainders (Hare; Balinski and Young 1982, Fair Representation, chapter 3). `whole` is the parts'
 * sum up to floating point. Where it isn't, the difference goes round the parts as evenly as can be. No
 * parts: none.
 */
export function roundedParts(parts: readonly number[], whole: number): number[] {
  const rounded = parts.map((part) => Math.floor(part) || 0)
  if (rounded.length === 0) return []
  const missing = (Math.round(whole) || 0) - rounded.reduce((sum, part) => sum + part, 0)
  const apiece = Math.floor(missing / rounded.length)
  const left = missing - apiece * rounded.length
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  byRemainder.forEach(({ index }, place) => {
    rounded[index]! += apiece + (place < left ? 1 : 0)
  })
  return rounded
}
