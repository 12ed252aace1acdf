/** Loads beyond eight times the usual, or below an eighth of it, count as such: nothing is known of a pipeline so unlike the past. */
const GREATEST_LOAD = Math.log(8)

/**
 * Closings a day that are usual in the first, second and last month of a quarter: weighted geometric means of what was due on each day.
 * A month without any day with closings due takes the mean of all days; without such days at all: 1.
 */
export function usualClosings(
  due: Float64Array,
  months: Uint8Array,
  weights: Float64Array,
): readonly number[] {
  const sums = [0, 0, 0]
  const worth = [0, 0, 0]
  for (let day = 0; day < due.length; day++) {
    if (due[day]! <= 0) continue
    sums[months[day]!]! += weights[day]! * Math.log(due[day]!)
    worth[months[day]!]! += weights[day]!
  }
  const all = sums[0]! + sums[1]! + sums[2]!
  const allWorth = worth[0]! + worth[1]! + worth[2]!
  return sums.map((sum, month) => {
    if (worth[month]! > 0) return Math.exp(sum / worth[month]!)
    return allWorth > 0 ? Math.exp(all / allWorth) : 1
  })
}

/** Logarithm of closings due on each day over what is usual for its month of the quarter, within bounds; 0 where none is due. */
export function loadsOf(due: Float64Array, months: Uint8Array, usual: readonly number[]): Float64Array {
  return due.map((n, day) => (n > 0 ? loadOf(n, usual[months[day]!]!) : 0))
}

/** Load of one day, from closings due (more than 0) and usual. */
export function loadOf(due: number, usual: number): number {
  return Math.max(-GREATEST_LOAD, Math.min(GREATEST_LOAD, Math.log(due / usual)))
}
