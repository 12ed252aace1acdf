/** Funnel steps by the names that the contract gives them. */
const STEPS: Readonly<Record<string, string>> = {
  'lead-to-deal': 'Lead → deal',
  'lead-to-won': 'Lead → won',
  'deal-to-won': 'Deal → won',
}

/** A measure's name for people: `Lead → won`; a name from a file with its first letter large and no underscores. */
export function nameMeasure(name: string): string {
  const words = STEPS[name] ?? name.replaceAll(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
