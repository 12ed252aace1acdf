import type { RiskGrid } from './riskGrid.ts'

/** Deal-days at risk and closings, weighted: one entry for each `month of quarter * bands + band`. */
export interface ExposureTable {
  readonly bands: number
  readonly exposure: Float64Array
  readonly won: Float64Array
  readonly lost: Float64Array
}

/**
 * Adds up days at risk and closings. Day i of the grid weighs `weights[i]`; a deal-day at risk counts besides as `paces[i]` days, by which
 * all deals closed faster or slower that day than their plain rates. Linear in days x bands.
 */
export function exposureTable(grid: RiskGrid, weights: Float64Array, paces: Float64Array): ExposureTable {
  const { bands, days, months, risk, won, lost } = grid
  const table = {
    bands,
    exposure: new Float64Array(3 * bands),
    won: new Float64Array(3 * bands),
    lost: new Float64Array(3 * bands),
  }
  for (let day = 0; day < days; day++) {
    const weight = weights[day]!
    const worth = weight * paces[day]!
    for (let b = 0; b < bands; b++) {
      const cell = months[day]! * bands + b
      const place = day * bands + b
      table.exposure[cell]! += worth * risk[place]!
      table.won[cell]! += weight * won[place]!
      table.lost[cell]! += weight * lost[place]!
    }
  }
  return table
}
