import type { MovesDocument, MovesInput } from '../../src/contract/movingForecast.ts'

const NOTHING = { count: 0, amount: 0 }

/** Invented moves of the invented quarter, since the day asked for. */
export function fixtureMoves({ from }: MovesInput): MovesDocument {
  const lost = (id: string, amount: number) => ({
    id,
    name: `Deal ${id}`,
    owner: 'Ada',
    amount,
    from: 'Offer',
    to: '2026-10-12',
    chanceFrom: 0.4,
    chanceTo: 0,
  })
  return {
    from: from ?? '2026-10-08',
    to: '2026-10-15',
    since: from === undefined ? 'week' : null,
    period: { label: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
    currency: 'USD',
    target: 155_000_000,
    opening: 180_000_000,
    closing: 168_000_000,
    chance: { opening: 0.7, closing: 0.6 },
    bars: [
      {
        move: 'lost',
        count: 3,
        amount: -21_000_000,
        deals: [lost('A', -12_000_000), lost('B', -8_000_000)],
        rest: { count: 1, amount: -1_000_000 },
      },
      {
        move: 'grown',
        count: 1,
        amount: 14_000_000,
        deals: [
          {
            id: 'C',
            name: 'Deal C',
            owner: null,
            amount: 14_000_000,
            from: 20_000_000,
            to: 55_000_000,
            chanceFrom: 0.4,
            chanceTo: 0.4,
          },
        ],
        rest: NOTHING,
      },
      { move: 'awaited', count: 0, amount: -5_000_000, deals: [], rest: NOTHING },
    ],
    pipeline: {
      opening: 400_000_000,
      closing: 360_000_000,
      bars: [{ move: 'lost', count: 3, amount: -40_000_000, deals: [lost('A', -40_000_000)], rest: NOTHING }],
    },
    choices: [
      { code: 'week', on: '2026-10-08' },
      { code: 'fortnight', on: '2026-10-01' },
    ],
  }
}
