/** Figures of one column of numbers, none missing. */
export interface NumberSummary {
  readonly mean: number
  /** Sample standard deviation; null for fewer than two numbers. */
  readonly sd: number | null
  readonly min: number
  readonly median: number
  readonly max: number
}

/** What the profile asks of danfo.js. */
export interface Danfo {
  /** Needs at least one number; they must be finite. */
  summarise(numbers: readonly number[]): NumberSummary
  /** Each distinct value with its count, in order of first appearance. */
  countValues(values: readonly string[]): Map<string, number>
}

/**
 * Put before every value that is counted: `valueCounts` keeps its counts in a plain object and reads leading digits of names as
 * numbers, so that `constructor`, `10 seats` and `2026-01-01` would all come back wrong.
 */
const SHIELD = '='

/**
 * The only door to danfojs-node (1.2), which takes half a second and 145 MB to load and is therefore loaded when first asked for.
 * Only Series is used: the statistics of its DataFrame turn to NaN where a single value is missing, and `groupby` joins the parts of
 * a key with `-`, so that `a-b`, `c` and `a`, `b-c` would be one group (and is 8 times as slow as counting one column of codes).
 */
export async function loadDanfo(): Promise<Danfo> {
  const { Series } = await import('danfojs-node')
  return {
    summarise(numbers) {
      const series = new Series([...numbers])
      return {
        mean: series.mean(),
        sd: numbers.length < 2 ? null : series.std(),
        min: series.min(),
        median: series.median(),
        max: series.max(),
      }
    },
    countValues(values) {
      if (values.length === 0) return new Map()
      const counts = new Series(values.map((value) => SHIELD + value)).valueCounts()
      const names = counts.index as string[]
      return new Map(names.map((name, at) => [name.slice(SHIELD.length), counts.values[at] as number]))
    },
  }
}
