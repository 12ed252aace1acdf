import type { ConditionalCells } from '../factor/conditionalCells.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { CompoundBookings } from '../pipeline.ts'
import { exponentiate } from './exponentiate.ts'
import { foldIn, layDown, put } from './latticePlacing.ts'

/** Up to this chance (of winning or losing) a deal goes into the exponent; r = p / (1 - p) is then at most 1/3. */
const MOST_UNLIKELY = 0.25
/** With fewer unlikely deals than this, folding each in costs less than two transforms. */
const WORTH_TRANSFORMING = 30
/** Atoms with less than this of the whole stay on the lattice. */
const LEAST_ATOM = 1e-6

/** Outcomes taken out at one node, with their chances there. */
export interface NodeAtoms {
  readonly values: readonly number[]
  readonly chances: readonly number[]
}

/**
 * The likeliest outcome `shift` and every deal as a change of it: by `changes[i]` with chance `chances[i]`. `masses[m]` is the
 * chance of shift + m width on a circle whose last `back` points lie below the shift; `wins` are those of new business.
 */
export interface LatticeState {
  readonly shift: number
  readonly changes: Float64Array
  readonly chances: Float64Array
  readonly masses: Float64Array
  readonly width: number
  readonly back: number
  readonly wins: number
}

/** Chances of the lattice points `start + m width`, less those of the atoms. */
export interface LatticeConditional {
  readonly start: number
  readonly width: number
  readonly masses: Float64Array
  readonly atoms: NodeAtoms | null
}

/**
 * Distribution of the sum at the current node on a lattice of `points`, on a circle of `length` from about `low` on. Where few
 * deals are open a characteristic function does not die out, but its logarithm is a sum over deals of powers of the odds,
 * log(1 - p + p x) = log(1 - p) + sum of (-1)^(l+1) r^l x^l / l, so unlikely wins and unlikely losses are laid down and
 * transformed together (Kornya 1983, Hipp 1986), the few others folded in one by one. An amount between two points is
 * split over both, which keeps its mean.
 * Cost: deals, points log points, and points for each deal folded in.
 */
export function latticeConditional(
  deals: OpenDeals,
  conditional: ConditionalCells,
  frame: { readonly low: number; readonly length: number; readonly points: number },
): LatticeState {
  const { points } = frame
  const { newBusiness: business } = deals
  const width = frame.length / points
  const count = deals.amounts.length
  const { shift, changes, chances } = likeliestOutcome(deals, conditional)
  let unlikely = 0
  for (let i = 0; i < count; i++) if (chances[i]! <= MOST_UNLIKELY) unlikely++
  const transforms = business !== null || unlikely >= WORTH_TRANSFORMING
  let masses = new Float64Array(points)
  let spare = new Float64Array(points)
  if (transforms) {
    let log = 0
    for (let i = 0; i < count; i++) {
      if (chances[i]! > MOST_UNLIKELY) continue
      log += Math.log1p(-chances[i]!)
      layDown(masses, changes[i]! / width, chances[i]! / (1 - chances[i]!))
    }
    if (business !== null) {
      const each = 1 / business.amounts.length
      for (let i = 0; i < business.amounts.length; i++) put(spare, business.amounts[i]! / width, each)
    }
    exponentiate(masses, spare, log, conditional.wins, business?.dispersion ?? 1)
  } else masses[0] = 1
  for (let i = 0; i < count; i++) {
    if (transforms && chances[i]! <= MOST_UNLIKELY) continue
    foldIn(masses, spare, changes[i]! / width, chances[i]!)
    const folded = spare
    spare = masses
    masses = folded
  }
  const back = Math.max(0, Math.ceil((shift - frame.low) / width))
  return { shift, changes, chances, masses, width, back, wins: conditional.wins }
}

/** The likeliest outcome at the current node, and every deal as a change of it. Cost: deals. */
export function likeliestOutcome(
  deals: OpenDeals,
  conditional: ConditionalCells,
): Pick<LatticeState, 'shift' | 'changes' | 'chances'> {
  const changes = new Float64Array(deals.amounts.length)
  const chances = new Float64Array(deals.amounts.length)
  let shift = 0
  for (let i = 0; i < deals.amounts.length; i++) {
    const p = conditional.chanceOf(i)
    if (p >= 0.5) shift += deals.amounts[i]!
    changes[i] = p >= 0.5 ? -deals.amounts[i]! : deals.amounts[i]!
    chances[i] = p >= 0.5 ? 1 - p : p
  }
  return { shift, changes, chances }
}

/** The lattice from its lowest point on, as it is. */
export function wholeLattice({ shift, masses, width, back }: LatticeState): LatticeConditional {
  return { start: shift - back * width, width, masses: turned(masses, back), atoms: null }
}

/** The lattice less the likeliest outcome and those one deal or one new win away from it, which are atoms. */
export function withoutAtoms(
  state: LatticeState,
  business: CompoundBookings | null,
  weight: number,
): LatticeConditional {
  const { shift, width, back } = state
  const masses = state.masses.slice()
  const atoms = takeOut(state, business, masses, weight)
  return { start: shift - back * width, width, masses: turned(masses, back), atoms }
}

// Takes the atoms from `masses`, if they are worth it.
function takeOut(
  { changes, chances, shift, width, wins }: LatticeState,
  business: CompoundBookings | null,
  masses: Float64Array,
  weight: number,
): NodeAtoms | null {
  let none = 1
  if (business !== null) {
    const excess = business.dispersion - 1
    none = Math.exp(-wins * (excess === 0 ? 1 : Math.log1p(excess) / excess))
  }
  for (let i = 0; i < chances.length && none * weight > LEAST_ATOM; i++) none *= 1 - chances[i]!
  if (none * weight <= LEAST_ATOM) return null
  const values = [shift]
  const atoms = [none]
  masses[0]! -= none
  function take(change: number, chance: number): void {
    if (chance * weight <= LEAST_ATOM) return
    put(masses, change / width, -chance)
    values.push(shift + change)
    atoms.push(chance)
  }
  for (let i = 0; i < chances.length; i++) take(changes[i]!, (none * chances[i]!) / (1 - chances[i]!))
  if (business !== null) {
    // P(1 new win) / P(none) is wins / dispersion, for Poisson and negative binomial counts alike.
    const each = (none * wins) / business.dispersion / business.amounts.length
    for (let i = 0; i < business.amounts.length; i++) take(business.amounts[i]!, each)
  }
  return { values, chances: atoms }
}

// Begins `back` points before the first; the circle's other points follow.
function turned(masses: Float64Array, back: number): Float64Array {
  if (back === 0) return masses
  const result = new Float64Array(masses.length)
  result.set(masses.subarray(masses.length - back))
  result.set(masses.subarray(0, masses.length - back), back)
  return result
}
