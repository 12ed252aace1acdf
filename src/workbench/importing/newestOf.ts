/** The newest of some dates (`YYYY-MM-DD`); null when none is known. */
export function newestOf(dates: readonly (string | null)[]): string | null {
  let newest: string | null = null
  for (const date of dates) if (date !== null && (newest === null || date > newest)) newest = date
  return newest
}
