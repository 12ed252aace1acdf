/**
 * Rows of several imports, which come in order of their imports' days, so that of several for one thing the last one counts as seen from
 * `asOf`: the newest up to that day; what only later imports list comes before, the first of them last. Without `asOf` as they came.
 */
export function newestUpTo<Row extends { readonly batchAsOf: string }>(
  rows: readonly Row[],
  asOf?: string,
): readonly Row[] {
  if (asOf === undefined) return rows
  const later = rows.filter((row) => row.batchAsOf > asOf)
  if (later.length === 0) return rows
  return [...later.reverse(), ...rows.filter((row) => row.batchAsOf <= asOf)]
}
