import { type CompoundTerm, compoundTerm, expectedWinsGiven } from './compoundTerm.ts'
import { checkNewBusiness, type OpenDeals, openDeals } from './openDeals.ts'
import type { CompoundBookings, Pipeline } from './pipeline.ts'
import { pipelineDistribution } from './pipelineDistribution.ts'
import { coarseView } from './spectrum/coarseView.ts'
import { type Frame, frameFor } from './spectrum/frame.ts'
import { meanOverFactor } from './spectrum/meanOverFactor.ts'
import { type MeanPhases, meanPhases } from './spectrum/meanPhases.ts'
import { type FactorLevel, type OpenSlice, openSpectrum } from './spectrum/openSpectrum.ts'
import { quietLevel, quietRun } from './spectrum/quietLevel.ts'
import { relevantRange } from './spectrum/relevantRange.ts'
import { type TailKernel, tailKernel } from './spectrum/tailKernel.ts'

/** Most frequencies a cell may use; a spectrum that has not ended by then is damped (a blur of 1/1,024 of the range). */
const MOST_FREQUENCIES = 1024
/** Gaussian damping exponent at the last frequency. */
const DAMPING = 4.5

/**
 * Chance of reaching `target` for every pair of open deals (one pipeline a row) and new business (`newBusiness[row][column]`).
 * The open deals' characteristic function is worked out once a row and shared by its columns. Rows whose lengths differ
 * are allowed. Throws a RangeError if the numbers of rows differ, if a row's pipeline has new business of its own, and for
 * whatever `pipelineDistribution` refuses. Cost: one distribution a row, then nodes x frequencies a cell.
 */
export function chanceGrid(
  open: readonly Pipeline[],
  newBusiness: readonly (readonly CompoundBookings[])[],
  target: number,
): Float64Array[] {
  if (open.length !== newBusiness.length) {
    throw new RangeError(`${open.length} rows of open deals but ${newBusiness.length} of new business`)
  }
  return open.map((pipeline, row) => {
    if (pipeline.newBusiness !== undefined) throw new RangeError(`row ${row} has new business of its own`)
    for (const business of newBusiness[row]!) checkNewBusiness(business)
    return chanceRow(pipeline, newBusiness[row]!, target)
  })
}

function chanceRow(pipeline: Pipeline, columns: readonly CompoundBookings[], target: number): Float64Array {
  const chances = new Float64Array(columns.length)
  const live = columns.filter((business) => business.expectedWins > 0)
  if (live.length < columns.length) {
    const alone = pipelineDistribution(pipeline).chanceOfAtLeast(target)
    columns.forEach((business, c) => {
      if (business.expectedWins === 0) chances[c] = alone
    })
  }
  if (live.length === 0) return chances
  const liveChances = liveRow(pipeline, live, target)
  for (let c = 0, n = 0; c < columns.length; c++)
    if (columns[c]!.expectedWins > 0) chances[c] = liveChances[n++]!
  return chances
}

function liveRow(pipeline: Pipeline, columns: readonly CompoundBookings[], target: number): Float64Array {
  const busiest = columns.reduce((a, b) => (b.expectedWins > a.expectedWins ? b : a))
  const deals = openDeals({ ...pipeline, newBusiness: busiest })
  const view = coarseView(deals)
  const frame = rowFrame(pipeline, columns)
  const step = (2 * Math.PI) / frame.length
  const spectrum = openSpectrum(deals, view, step)
  const slices: OpenSlice[] = []
  const sliceAt = (j: number): OpenSlice => {
    if (slices[j] === undefined) {
      const { level, re, im } = spectrum.at(j)
      slices[j] = { level, re: re.slice(), im: im.slice() }
    }
    return slices[j]
  }
  const kernel = tailKernel(frame, target - deals.offset)
  const phasesOf = new Map<ArrayLike<number>, MeanPhases>()
  return Float64Array.from(columns, (business) => {
    if (!phasesOf.has(business.amounts)) phasesOf.set(business.amounts, meanPhases(business.amounts, step))
    const term = compoundTerm(business, step, phasesOf.get(business.amounts)!)
    return cellChance(frame, kernel, sliceAt, winsByLevel(business, deals.correlation), term)
  })
}

function cellChance(
  frame: Frame,
  kernel: TailKernel,
  sliceAt: (j: number) => OpenSlice,
  winsAt: (level: FactorLevel) => Float64Array,
  term: CompoundTerm,
): number {
  const last = Math.min(MOST_FREQUENCIES, frame.points / 2)
  const step = (2 * Math.PI) / frame.length
  const parts = new Float64Array(last + 1)
  let chance = kernel.base
  let quiet = 0
  for (let j = 1; j <= last; j++) {
    const slice = sliceAt(j)
    term.moveTo(j)
    const phi = meanOverFactor(slice, winsAt(slice.level), term)
    const { re, im } = kernel.weightAt(j)
    const c = Math.cos(j * step * frame.start)
    const s = -Math.sin(j * step * frame.start)
    parts[j] = re * (phi.re * c - phi.im * s) - im * (phi.re * s + phi.im * c)
    chance += parts[j]!
    quiet = Math.hypot(phi.re, phi.im) < Math.PI * j * quietLevel(frame.unit > 0, j) ? quiet + 1 : 0
    if (quiet >= quietRun(j)) return Math.min(1, Math.max(0, chance))
  }
  if (last < frame.points / 2 || frame.unit === 0) {
    chance = kernel.base
    for (let j = 1; j <= last; j++) chance += parts[j]! * Math.exp(-DAMPING * (j / last) ** 2)
  }
  return Math.min(1, Math.max(0, chance))
}

function winsByLevel(business: CompoundBookings, correlation: number): (level: FactorLevel) => Float64Array {
  const known = new Map<FactorLevel, Float64Array>()
  return (level) => {
    let wins = known.get(level)
    if (wins === undefined) {
      wins = new Float64Array(level.table.weights.length)
      const { nodes } = level.table.grid
      for (let k = 0; k < nodes.length; k++) wins[k] = expectedWinsGiven(business, nodes[k]!, correlation)
      known.set(level, wins)
    }
    return wins
  }
}

// Wide enough for every column: the open deals' range, stretched by the widest range of new business alone.
function rowFrame(pipeline: Pipeline, columns: readonly CompoundBookings[]): Frame {
  const rangeOf = (deals: OpenDeals) => {
    const { table, moments } = coarseView(deals)
    return relevantRange(deals, table, moments)
  }
  const deals = openDeals(pipeline)
  const lists: ArrayLike<number>[] = [deals.amounts]
  let { low, high } = rangeOf(deals)
  let [least, most] = [Infinity, 0]
  for (const newBusiness of columns) {
    const alone = rangeOf(openDeals({ ...pipeline, amounts: [], probabilities: [], newBusiness }))
    least = Math.min(least, alone.low)
    most = Math.max(most, alone.high)
    if (!lists.includes(newBusiness.amounts)) lists.push(newBusiness.amounts)
  }
  low += least
  high += most
  return frameFor(lists, { low, high })
}
