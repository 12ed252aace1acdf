import { commonUnit } from '../commonUnit.ts'

/** Deals of one amount that make it a price. */
const LEAST_REPEATS = 3

/** Largest number of which every amount that occurs three times or more is a whole multiple; 0 if none does or below `least`. */
export function repeatedUnit(falling: Float64Array, least: number): number {
  const repeated: number[] = []
  for (let i = 0; i < falling.length; ) {
    let next = i + 1
    while (next < falling.length && falling[next] === falling[i]) next++
    if (next - i >= LEAST_REPEATS) repeated.push(falling[i]!)
    i = next
  }
  if (repeated.length === 1) return repeated[0]! >= least ? repeated[0]! : 0
  return commonUnit([repeated], least)
}
