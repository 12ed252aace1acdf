import { execFileSync } from 'node:child_process'
import type { Pipeline } from '../../src/model/distribution/pipeline.ts'
import { normalQuantile } from '../../src/model/probability/normalQuantile.ts'

/** What numpy's simulation took and found. */
export interface NumpySimulation {
  readonly version: string
  readonly milliseconds: number
  readonly chance: number
}

const MOST_MILLISECONDS = 300_000
/** Draws that share one value of the factor. */
const DRAWS_PER_FACTOR = 50

// The factor in strata, 32-bit random numbers, one matrix product per 50 draws: what a careful numpy user would write.
const PROGRAM = `
import sys, json, time, math
import numpy as np
a = json.load(sys.stdin)
amounts = np.array(a["amounts"]); probits = np.array(a["probits"]); rho = a["correlation"]; draws = a["draws"]
erfc = np.frompyfunc(math.erfc, 1, 1)
generator = np.random.default_rng(1)
per = a["per"]; factors = draws // per; begun = time.perf_counter()
z = np.array([float(v) for v in a["factors"]])
totals = np.empty(draws)
for f in range(factors):
    x = (probits + math.sqrt(rho) * z[f]) / math.sqrt(1 - rho)
    p = 0.5 * erfc(-x / math.sqrt(2)).astype(float)
    totals[f * per:(f + 1) * per] = (generator.random((per, len(amounts)), dtype=np.float32) < p) @ amounts
chance = float((totals >= a["target"]).mean()); np.quantile(totals, [0.1, 0.5, 0.9])
print(json.dumps({"version": np.__version__, "milliseconds": 1000 * (time.perf_counter() - begun), "chance": chance}))
`

/** Runs the simulation of `draws` draws in numpy; the reason instead where that can't be done. */
export function numpySimulation(pipeline: Pipeline, target: number, draws: number): NumpySimulation | string {
  const strata = draws / DRAWS_PER_FACTOR
  const factors = Array.from({ length: strata }, (_, f) => normalQuantile((f + 0.5) / strata))
  const input = JSON.stringify({
    amounts: Array.from(pipeline.amounts),
    probits: Array.from(pipeline.probabilities, normalQuantile),
    correlation: pipeline.correlation,
    target: target - pipeline.certain,
    draws,
    per: DRAWS_PER_FACTOR,
    factors,
  })
  try {
    const answer = execFileSync('python3', ['-c', PROGRAM], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1e6,
      timeout: MOST_MILLISECONDS,
    })
    return JSON.parse(answer) as NumpySimulation
  } catch (error) {
    const isLate = (error as NodeJS.ErrnoException).code === 'ETIMEDOUT'
    return isLate ? `numpy took more than ${MOST_MILLISECONDS} ms` : 'python3 with numpy is not there'
  }
}
