/** Mean amount of one win, and mean of its square; both 0 without amounts. Cost: linear. */
export function amountMoments(amounts: ArrayLike<number>): {
  readonly mean: number
  readonly square: number
} {
  let sum = 0
  let squares = 0
  for (let i = 0; i < amounts.length; i++) {
    sum += amounts[i]!
    squares += amounts[i]! * amounts[i]!
  }
  const count = Math.max(1, amounts.length)
  return { mean: sum / count, square: squares / count }
}
