import { accepted, type Entry, refused } from './entry.ts'

const SHAPE = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)%?$/

/** Reads `46`, `46 %` or `+8.4%` as a fraction. The number is always in percent: `0.5` is half a percent. */
export function parsePercentInput(
  text: string,
  limits: { readonly min?: number; readonly max?: number } = {},
): Entry<number> {
  const match = SHAPE.exec(text.replace(/[\s\u00A0\u202F]/g, '').replace('\u2212', '-'))
  if (!match) return refused('Write a percentage such as 46 or 8.4 %.')
  const fraction = (Number(match[2]) / 100) * (match[1] === '-' ? -1 : 1) || 0
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits
  if (fraction < min || fraction > max) {
    return refused(
      Number.isFinite(min) && Number.isFinite(max)
        ? `Write a percentage from ${min * 100} to ${max * 100}.`
        : `Write a percentage of at ${fraction < min ? `least ${min * 100}` : `most ${max * 100}`}.`,
    )
  }
  return accepted(fraction)
}
