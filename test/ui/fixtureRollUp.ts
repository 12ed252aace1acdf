import type { RollUpBy, RollUpDocument, RollUpPart } from '../../src/contract/rollingUp.ts'
import type { Where } from '../../src/contract/scalars.ts'

const EAST = figures(40, 60_000_00, 240_000_00, 100_000_00)
const WEST = figures(24, 40_000_00, 160_000_00, 100_000_00)

/** An invented roll-up of two teams, whose ranges are wider together than the total's. */
export function fixtureRollUp({ by, where = {} }: { by: RollUpBy; where?: Where }): RollUpDocument {
  if (by === 'category') return ofCategory()
  const part = (name: string | null, own: RollUpDocument['total']): RollUpPart => ({
    ...{ name, kind: name === null ? 'none' : 'value', depth: 0, where: { ...where, [by]: [name ?? ''] } },
    ...own,
  })
  const total = {
    ...figures(64, 100_000_00, 400_000_00, 200_000_00),
    ...{ p10: 560_000_00, p90: 850_000_00, target: 800_000_00, attainment: 0.875, chance: 0.2 },
  }
  return {
    asOf: '2026-10-15',
    period: { label: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
    currency: 'USD',
    by,
    total,
    parts: [part('East', { ...EAST, target: 450_000_00, attainment: 0.889, chance: 0.31 }), part(null, WEST)],
    diversification: {
      sumOfP10: EAST.p10 + WEST.p10,
      p10OfSum: total.p10,
      sumOfP90: EAST.p90 + WEST.p90,
      p90OfSum: total.p90,
      commonShare: 0.4,
    },
    cutLines: [],
  }
}

function figures(
  count: number,
  wonToDate: number,
  open: number,
  newBusiness: number,
): RollUpDocument['total'] {
  const mean = wonToDate + open + newBusiness
  return {
    ...{ count, wonToDate, open, newBusiness, mean },
    categories: { commit: 0, bestCase: open, pipeline: 0, omitted: 0 },
    ...{ p10: Math.round(mean * 0.7), p50: mean, p90: Math.round(mean * 1.3) },
    ...{ target: null, attainment: null, chance: null },
  }
}

function ofCategory(): RollUpDocument {
  const byTeam = fixtureRollUp({ by: 'team' })
  const part = (name: string): RollUpPart => ({ ...byTeam.total, name, kind: 'value', depth: 0, where: null })
  return { ...byTeam, by: 'category', parts: ['won', 'commit', 'pipeline', 'new-business'].map(part) }
}
