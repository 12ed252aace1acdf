import { chanceGrid } from '../distribution/chanceGrid.ts'
import type { CompoundBookings } from '../distribution/pipeline.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { compoundBookings, leveredPipeline } from '../forecast/leveredPipeline.ts'
import { BASELINE_LEVERS } from '../forecast/levers.ts'
import { newBusinessWins } from '../forecast/newBusinessWins.ts'

const NO_NEW_BUSINESS: CompoundBookings = { expectedWins: 0, dispersion: 1, winProbability: 1, amounts: [] }

/**
 * Chance of reaching `target` (minor units) at each pair of levers: `[row of conversionMultipliers][column of
 * leadsMultipliers]`. Equal to `whatIf` at the same levers up to the lattice's resolution. A row's open deals
 * are worked out once.
 */
export function chanceHeatmap(
  basis: ForecastBasis,
  leadsMultipliers: readonly number[],
  conversionMultipliers: readonly number[],
  target: number,
): number[][] {
  const rows = conversionMultipliers.map((conversion) => {
    const { pipeline } = leveredPipeline(basis, { ...BASELINE_LEVERS, conversion }, basis.correlation.value)
    const { newBusiness: _atBaselineVolume, ...open } = pipeline
    const wins = newBusinessWins(basis, { ...BASELINE_LEVERS, conversion })
    const columns = leadsMultipliers.map(
      (leads) =>
        compoundBookings(basis, { ...BASELINE_LEVERS, conversion, leads }, wins).newBusiness ??
        NO_NEW_BUSINESS,
    )
    return { open, columns }
  })
  const grid = chanceGrid(
    rows.map((row) => row.open),
    rows.map((row) => row.columns),
    target,
  )
  return grid.map((row) => Array.from(row))
}
