/** Spreadsheets know no leap seconds. */
export const SECONDS_A_DAY = 86_400

/** Whole seconds as hours, minutes and seconds, `14:05:00`; a day and more give 24 hours and more. */
export function clockText(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
