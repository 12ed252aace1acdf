/** One line of a benchmark: our median time, that of what it is compared with, and theirs over ours. */
export interface BenchRow {
  readonly name: string
  readonly ours: number
  readonly peer: number
  readonly unit: 'ms'
  readonly ratio: number
  readonly note: string
}
