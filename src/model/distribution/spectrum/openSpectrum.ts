import type { OpenDeals } from '../openDeals.ts'
import { sizeTiers, smallDealSums, smallLogModulus, smallPhase, smallTier } from '../smallDeals.ts'
import type { CoarseView } from './coarseView.ts'
import { conditionalProducts } from './conditionalProducts.ts'
import { type ConditionalTable, conditionalTable } from './conditionalTable.ts'
import { FINEST_SPACING, factorGrid } from './factorGrid.ts'
import { phases } from './phases.ts'

/** Standard deviations at which a Gaussian has died: exp(-6^2 / 2) = 2e-8. */
const DEAD_AT = 6
/** Rotation is not steady over the factor: with this much to spare the aliasing left is below 1e-6 of a chance (measured). */
const CURVATURE_ALLOWANCE = 1.25
/** Modulus times density of the factor below which a node no longer asks for a fine grid. */
const ALIVE = 1e-8
/** Levels between two halvings of the spacing: two, but one from this many deals on, when tables cost more than products. */
const MANY_DEALS = 2000
/** Cumulants a node and tier; see `smallDealSums`. */
const ORDER = 8

/** The deals' chances and the sums of small deals at one spacing of the factor. */
export interface FactorLevel {
  readonly table: ConditionalTable
  readonly small: Float64Array
}

/** Characteristic functions of the open deals, given the common factor, at multiples of one angular frequency. */
export interface OpenSpectrum {
  /** The conditional characteristic functions at frequency number j, one entry a node, valid until the next call. */
  at(j: number): OpenSlice
}

/** One frequency of an open spectrum. */
export interface OpenSlice {
  readonly level: FactorLevel
  readonly re: Float64Array
  readonly im: Float64Array
}

/**
 * Opens the spectrum at multiples of `step`. Deals that are small at a frequency are taken together by their cumulants, the
 * others are multiplied. The trapezoid rule over the factor holds while its sampling rate 2 pi / spacing exceeds the
 * fastest rotation of the integrand: the lesser of w dE[S|z]/dz and what the information in an outcome allows. Only
 * nodes still alive count, so low frequencies use few nodes and higher ones as many as they need.
 */
export function openSpectrum(deals: OpenDeals, view: CoarseView, step: number): OpenSpectrum {
  const turning = phases(deals.amounts, step)
  const tiers = sizeTiers(deals.amounts)
  const coarsest = view.table.grid.spacing
  const coarseNodes = view.table.grid.nodes
  const levels: FactorLevel[] = []
  const alive = new Uint8Array(coarseNodes.length + 1).fill(1)
  let re = new Float64Array(0)
  let im = new Float64Array(0)

  const levelsPerHalving = deals.amounts.length < MANY_DEALS ? 2 : 1

  const spacingOf = (depth: number) => coarsest / 2 ** (depth / levelsPerHalving)
  function level(depth: number): FactorLevel {
    levels[depth] ??= newLevel(depth)
    return levels[depth]!
  }
  function newLevel(depth: number): FactorLevel {
    const grid = depth === 0 ? view.table.grid : factorGrid(spacingOf(depth), deals.correlation)
    const table = depth === 0 ? view.table : conditionalTable(deals, grid)
    return { table, small: smallDealSums(table, deals.amounts, tiers, step) }
  }

  function depthFor(j: number): number {
    if (deals.correlation === 0) return 0
    let rate = 0
    for (let k = 1; k < coarseNodes.length; k++) {
      if (alive[k] === 0) continue
      const turns = CURVATURE_ALLOWANCE * j * step * view.slopes[k]! + DEAD_AT
      rate = Math.max(rate, Math.min(turns, DEAD_AT * Math.sqrt(1 + view.information[k]!)))
    }
    let depth = 0
    while (spacingOf(depth) > FINEST_SPACING && (2 * Math.PI) / spacingOf(depth) < rate) depth++
    return depth
  }
  // Coarse intervals next to a node that is alive on this level.
  function findAlive({ table }: FactorLevel): void {
    alive.fill(0)
    const { nodes, spacing } = table.grid
    for (let k = 0; k < nodes.length; k++) {
      if (table.weights[k]! * (Math.abs(re[k]!) + Math.abs(im[k]!)) < ALIVE * spacing) continue
      const place = (nodes[k]! - coarseNodes[0]!) / coarsest
      alive[Math.max(0, Math.floor(place))] = 1
      alive[Math.max(0, Math.ceil(place))] = 1
      alive[Math.min(alive.length - 1, Math.floor(place) + 1)] = 1
    }
  }
  function evaluate(j: number, { table, small }: FactorLevel): void {
    const nodes = table.weights.length
    if (re.length !== nodes) {
      re = new Float64Array(nodes)
      im = new Float64Array(nodes)
    }
    const tier = smallTier(tiers, j * step)
    for (let k = 0; k < nodes; k++) {
      const at = (tier * nodes + k) * ORDER
      const modulus = tier < 0 ? 1 : Math.exp(smallLogModulus(small, at, j))
      const phase = tier < 0 ? 0 : smallPhase(small, at, j)
      re[k] = tier < 0 ? 1 : modulus * Math.cos(phase)
      im[k] = tier < 0 ? 0 : modulus * Math.sin(phase)
    }
    const large = tier < 0 ? table.deals : tiers.first[tier]!
    conditionalProducts(table, large, turning.cosines, turning.sines, re, im)
  }

  return {
    at(j) {
      turning.moveTo(j)
      let depth = depthFor(j)
      while (true) {
        const used = level(depth)
        evaluate(j, used)
        if (deals.correlation === 0) return { level: used, re, im }
        findAlive(used)
        const needed = depthFor(j)
        if (needed <= depth) return { level: used, re, im }
        depth = needed
      }
    },
  }
}
