/** Names of the workbook's settings in the store. */
export const SETTING = {
  asOf: 'frame.asOf',
  period: 'frame.period',
  currency: 'currency',
  fiscalYearStart: 'fiscalYearStart',
  levers: 'whatIf.levers',
} as const

/** Setting that holds a typed target in minor units, for one period. */
export function targetSetting(period: string): string {
  return `target.${period}`
}
