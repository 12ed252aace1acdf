const grouped = new Intl.NumberFormat('en-US')

/** A count with its noun, grouped by thousands: `counted(8800, 'value')` is `8,800 values`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped.format(count)} ${count === 1 ? singular : plural}`
}
