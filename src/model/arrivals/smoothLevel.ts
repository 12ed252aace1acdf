/**
 * Creations a day around each day of a record, whatever the season: the mean of a window of a whole cycle around the day. Nearer to
 * an end than half a window: that of the outermost whole window, carried on at the growth between the first and the last one.
 * `daily[i]` is day i's count; shorter than one window: null. Linear in the days.
 */
export function smoothLevel(daily: readonly number[], window: number): number[] | null {
  const days = daily.length
  if (days < window) return null
  const before = new Float64Array(days + 1)
  for (let i = 0; i < days; i++) before[i + 1] = before[i]! + daily[i]!
  const windowAt = (start: number) => before[start + window]! - before[start]!
  const moved = days - window
  const ends = windowAt(moved) / windowAt(0)
  const growth = moved > 0 && ends > 0 && Number.isFinite(ends) ? Math.log(ends) / moved : 0
  const half = Math.floor(window / 2)
  return daily.map((_, i) => {
    const start = Math.min(Math.max(0, i - half), moved)
    return (windowAt(start) / window) * Math.exp(growth * (i - half - start))
  })
}
