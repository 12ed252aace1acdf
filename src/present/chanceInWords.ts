const LEAST = 1 / 50
/** Simple fractions that a chance is rounded to: people judge "7 in 10" better than a percentage. */
const STEPS: readonly (readonly [number, string])[] = [
  [1 / 50, '1 in 50'],
  [1 / 20, '1 in 20'],
  ...Array.from({ length: 9 }, (_, i) => [(i + 1) / 10, `${i + 1} in 10`] as const),
  [19 / 20, '19 in 20'],
  [49 / 50, '49 in 50'],
]

/** A chance as a frequency: `7 in 10`, `less than 1 in 50`, `more than 49 in 50`. */
export function chanceInWords(chance: number): string {
  if (chance < LEAST) return 'less than 1 in 50'
  if (chance > 1 - LEAST) return 'more than 49 in 50'
  let nearest = STEPS[0]
  for (const step of STEPS) {
    if (Math.abs(step[0] - chance) < Math.abs((nearest?.[0] ?? 0) - chance)) nearest = step
  }
  return nearest?.[1] ?? ''
}

/** How sure a finding is: `94 % sure`; never `100 % sure`. */
export function surenessInWords(confidence: number): string {
  if (confidence >= 0.995) return 'more than 99\u00A0% sure'
  return `${Math.round(confidence * 100)}\u00A0% sure`
}
