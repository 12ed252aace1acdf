import { normalCdf } from '../probability/normalCdf.ts'

/**
 * Chance of a deal given the common factor z: Phi((probit + sqrt(rho) z) / sqrt(1 - rho)), where `probit` is
 * Phi^-1 of its own chance. Its mean over a standard normal z is that chance again. Source: O. Vasicek
 * (2002), "Loan portfolio value", Risk 15.
 */
export function conditionalProbability(probit: number, z: number, correlation: number): number {
  return normalCdf((probit + Math.sqrt(correlation) * z) / Math.sqrt(1 - correlation))
}
