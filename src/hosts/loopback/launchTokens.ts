import { randomBytes } from 'node:crypto'
import { isSameSecret } from '../policy/isSameSecret.ts'

const SECRET_BYTES = 32

/** Tokens that open the page once each. */
export class LaunchTokens {
  private readonly unspent = new Set<string>()

  mint(): string {
    const token = newSecret()
    this.unspent.add(token)
    return token
  }

  /** True the first time a token is shown, false ever after. */
  spend(shown: string): boolean {
    for (const token of this.unspent) {
      if (isSameSecret(token, shown)) return this.unspent.delete(token)
    }
    return false
  }
}

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}
