const REASONS: Readonly<Record<string, string>> = {
  'not-by-this-lever': 'not by this lever alone',
  'period-over': 'the period is over',
  'rate-above-one': 'would need more than every lead to be won',
  'no-target': 'needs a target',
  'no-time-left': 'too little time is left',
}

/** Why a lever cannot reach the asked chance, in words; a code without words of its own is spelled out. */
export function describeRequire(reasonCode: string | undefined): string {
  if (!reasonCode) return 'cannot be reached by this lever alone'
  return REASONS[reasonCode] ?? reasonCode.replaceAll('-', ' ')
}
