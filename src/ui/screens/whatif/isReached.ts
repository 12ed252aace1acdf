import type { Required } from './searchProtocol.ts'

/** Whether the asked chance is reached with the lever as it is: it could even be worse (a cycle longer, the others smaller). */
export function isReached({ lever, multiplier }: Required): boolean {
  return multiplier !== null && (lever === 'cycle' ? multiplier >= 1 : multiplier <= 1)
}
