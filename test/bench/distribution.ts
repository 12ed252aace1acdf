import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/hosts/projectRoot.ts'
import type { BookingsDistribution } from '../../src/model/distribution/bookingsDistribution.ts'
import { chanceGrid } from '../../src/model/distribution/chanceGrid.ts'
import { conditionalProbability } from '../../src/model/distribution/conditionalProbability.ts'
import { dealImportance } from '../../src/model/distribution/dealImportance.ts'
import type { Pipeline } from '../../src/model/distribution/pipeline.ts'
import { pipelineDistribution } from '../../src/model/distribution/pipelineDistribution.ts'
import { preparePipeline } from '../../src/model/distribution/preparedPipeline.ts'
import { normalQuantile } from '../../src/model/probability/normalQuantile.ts'
import type { BenchRow } from './benchRow.ts'
import { numpySimulation } from './numpySimulation.ts'
import { quantileOf } from './quantileOf.ts'
import { timeChart } from './timeChart.ts'

const DRAWS = 100_000
const CORRELATION = 0.1
/** Draws that share one value of the factor, so that its normal distribution functions cost next to nothing. */
const DRAWS_PER_FACTOR = 50
const TARGET_SHARE = 1.1

/** Correlations the range of times is given for. */
const CORRELATIONS = [0, 0.1, 0.3, 0.5]

/**
 * The exact distribution (mean, sd, P10, P50, P90, chance) of 200 to 100,000 deals against a simulation of the same model with
 * 100,000 draws, in typed arrays and in numpy; the longest time over correlations and kinds of pipelines; the change of one
 * deal, all importances and a 21 x 21 grid. Writes a chart of time against deals.
 */
export async function benchDistribution(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const times: Record<'ours' | 'worst' | 'peer', [number, number][]> = { ours: [], worst: [], peer: [] }
  for (const [deals, runs, draws] of [
    [200, 31, DRAWS],
    [1000, 15, DRAWS],
    [10_000, 7, DRAWS / 20],
    [100_000, 5, DRAWS / 200],
  ] as const) {
    const pipeline = benchPipeline(deals)
    let exact = summary(pipeline)
    const ours = median(runs, () => {
      exact = summary(pipeline)
    })
    let simulated = { chance: 0, p10: 0 }
    const measured = median(3, () => {
      simulated = simulate(pipeline, draws, exact.target)
    })
    const peer = (measured * DRAWS) / draws
    const scaled = draws < DRAWS ? `, timed at ${draws} and scaled up` : ''
    const chances = `chance ${exact.chance.toFixed(4)} against ${simulated.chance.toFixed(4)}`
    rows.push(
      row(`distribution of ${deals} deals`, ours, peer, `simulation of ${DRAWS} draws${scaled}; ${chances}`),
    )
    if (deals <= 1000)
      rows.push(numpyRow(pipeline, deals, ours, exact.target, deals === 200 ? DRAWS : DRAWS / 5))
    const worst = longest(deals, deals <= 1000 ? 5 : 2)
    rows.push(row(`the longest of 24, ${deals} deals`, worst.time, Number.NaN, worst.name))
    if (deals === 1000) rows.push(changeRow(pipeline, ours), ...(await furtherRows(pipeline, peer)))
    times.ours.push([deals, ours])
    times.worst.push([deals, worst.time])
    times.peer.push([deals, peer])
  }
  const chart = timeChart('Time of one distribution against the number of deals', [
    { name: 'exact, typical', colour: '#1864ab', points: times.ours },
    { name: 'exact, longest of 24', colour: '#e8590c', points: times.worst },
    { name: 'simulation, 100,000 draws', colour: '#868e96', points: times.peer },
  ])
  const folder = join(projectRoot, 'bench-results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'distribution-times.svg'), chart)
  return rows
}

function numpyRow(pipeline: Pipeline, deals: number, ours: number, target: number, draws: number): BenchRow {
  const name = `distribution of ${deals} deals, numpy`
  const simulated = numpySimulation(pipeline, target, draws)
  if (typeof simulated === 'string') return row(name, ours, Number.NaN, `skipped: ${simulated}`)
  const scaled = draws < DRAWS ? `, timed at ${draws} and scaled up` : ''
  const note = `numpy ${simulated.version}, ${DRAWS} draws${scaled}; chance ${simulated.chance.toFixed(4)}`
  return row(name, ours, (simulated.milliseconds * DRAWS) / draws, note)
}

// A person moves one deal's chance: every deal in turn, so that nothing is at hand; then one deal again and again.
function changeRow(pipeline: Pipeline, full: number): BenchRow {
  const prepared = preparePipeline(pipeline)
  let index = 0
  const change = () => {
    index = (index + 37) % pipeline.amounts.length
    return inSummary(prepared.withDeal(index, { amount: pipeline.amounts[index]!, probability: 0.4 }))
  }
  const fresh = median(101, change)
  let p = 0
  const same = median(101, () => {
    p = (p + 0.011) % 1
    inSummary(prepared.withDeal(5, { amount: pipeline.amounts[5]!, probability: p }))
  })
  const note = `the distribution in full; the same deal again ${same.toFixed(2)} ms`
  return row('change of one of 1000 deals', fresh, full, note)
}

function longest(deals: number, runs: number): { readonly time: number; readonly name: string } {
  let worst = { time: 0, name: '' }
  for (const correlation of CORRELATIONS) {
    for (const chances of ['mixed', 'low'] as const) {
      for (const amounts of ['lognormal', 'wide', 'giant'] as const) {
        const pipeline = { ...benchPipeline(deals, chances, amounts), correlation }
        summary(pipeline)
        let time = Infinity
        for (let run = 0; run < runs; run++) {
          const once = timed(() => summary(pipeline))
          time = Math.min(time, once)
        }
        const name = `${chances} chances, ${amounts} amounts, correlation ${correlation}; least of ${runs}`
        if (time > worst.time) worst = { time, name }
      }
    }
  }
  return worst
}

async function furtherRows(pipeline: Pipeline, simulation: number): Promise<BenchRow[]> {
  const { target } = summary(pipeline)
  const importance = median(7, () => dealImportance(pipeline, target))
  const levels = Array.from({ length: 21 }, (_, n) => 0.5 + n / 20)
  const open = levels.map((level) => ({
    ...pipeline,
    probabilities: Float64Array.from(pipeline.probabilities, (p) => Math.min(1, p * level)),
  }))
  const amounts = Float64Array.from(pipeline.amounts).slice(0, 300)
  const newBusiness = levels.map(() =>
    levels.map((level) => ({ expectedWins: 60 * level, dispersion: 1.3, winProbability: 0.2, amounts })),
  )
  const grid = median(3, () => chanceGrid(open, newBusiness, 1.5 * target))
  return [
    row(
      'importance of all 1000 deals',
      importance,
      1000 * simulation,
      'one simulation a deal, scaled up from one',
    ),
    row('21 x 21 grid, 1000 open deals', grid, 441 * simulation, 'one simulation a cell, scaled up from one'),
  ]
}

function row(name: string, ours: number, peer: number, note: string): BenchRow {
  return { name, ours, peer, unit: 'ms', ratio: peer / ours, note }
}

function summary(pipeline: Pipeline) {
  return inSummary(pipelineDistribution(pipeline))
}

function inSummary(distribution: BookingsDistribution) {
  const target = TARGET_SHARE * distribution.mean
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map(distribution.quantile)
  return { target, p10, p50, p90, chance: distribution.chanceOfAtLeast(target) }
}

function benchPipeline(
  deals: number,
  chances: 'mixed' | 'low' = 'mixed',
  sizes: 'lognormal' | 'wide' | 'giant' = 'lognormal',
): Pipeline {
  const uniform = uniformNumbers(deals)
  const amountOf = (i: number) => {
    if (sizes === 'wide') return Math.round(100 * 10_000 ** uniform())
    if (sizes === 'giant') return i === 0 ? 1e6 * deals : Math.round(1e4 + 9e4 * uniform())
    return Math.round(1e6 * Math.exp(1.2 * normalQuantile(uniform())))
  }
  const amounts = Float64Array.from({ length: deals }, (_, i) => amountOf(i))
  const probabilities = Float64Array.from({ length: deals }, () =>
    chances === 'low' ? 0.005 + 0.03 * uniform() : 0.02 + 0.88 * uniform() ** 2,
  )
  return { amounts, probabilities, certain: 0, correlation: CORRELATION }
}

// The factor in strata (better than plain draws), 32-bit thresholds instead of floating comparisons.
function simulate({ amounts, probabilities, correlation, certain }: Pipeline, draws: number, target: number) {
  const count = amounts.length
  const probits = Float64Array.from(probabilities, normalQuantile)
  const sizes = Float64Array.from(amounts)
  const thresholds = new Uint32Array(count)
  const totals = new Float64Array(draws)
  const factors = draws / DRAWS_PER_FACTOR
  let state = 0x9e3779b9
  let draw = 0
  for (let f = 0; f < factors; f++) {
    const z = normalQuantile((f + 0.5) / factors)
    for (let i = 0; i < count; i++)
      thresholds[i] = conditionalProbability(probits[i]!, z, correlation) * 4294967295
    for (let d = 0; d < DRAWS_PER_FACTOR; d++, draw++) {
      let total = certain
      for (let i = 0; i < count; i++) {
        state ^= state << 13
        state ^= state >>> 17
        state ^= state << 5
        if (state >>> 0 < thresholds[i]!) total += sizes[i]!
      }
      totals[draw] = total
    }
  }
  totals.sort()
  let hits = 0
  for (const total of totals) if (total >= target) hits++
  return { chance: hits / draws, p10: totals[Math.floor(draws / 10)]! }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(runs: number, work: () => void): number {
  work()
  const times = Array.from({ length: runs }, () => timed(work))
  return quantileOf(times, 0.5)
}

function uniformNumbers(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 0) + 0.5) / 4294967296
  }
}
