const WORDS = /\p{L}+/gu
const LEAD = new Set(['lead', 'leads', 'mql', 'mqls', 'suspect'])
/** Beside these the lead has already become a deal. */
const NO_LONGER = new Set(['qualified', 'converted', 'accepted', 'opportunity', 'deal'])

/** Whether a stage's name says that it comes before any deal, such as `Lead Generated` or `1 - New lead`. */
export function isLeadWord(stage: string): boolean {
  const words = stage.toLowerCase().match(WORDS) ?? []
  return words.some((word) => LEAD.has(word)) && !words.some((word) => NO_LONGER.has(word))
}
