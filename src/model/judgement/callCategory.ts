/** What a person may file a deal under, the surest first. `omitted` takes it out of the forecast; the others are labels. */
export const CALL_CATEGORIES = ['commit', 'best-case', 'pipeline', 'omitted'] as const
export type CallCategory = (typeof CALL_CATEGORIES)[number]
