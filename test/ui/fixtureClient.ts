import type { JudgementRecord } from '../../src/contract/judging.ts'
import type { MovesInput } from '../../src/contract/movingForecast.ts'
import type { RollUpBy } from '../../src/contract/rollingUp.ts'
import type { Where } from '../../src/contract/scalars.ts'
import type { Levers } from '../../src/model/forecast/levers.ts'
import type { Client } from '../../src/ui/client/client.ts'
import type { Engine } from '../../src/ui/client/createClient.ts'
import { fixtureBacktest } from './fixtureBacktest.ts'
import { fixtureBasis } from './fixtureBasis.ts'
import { type FixtureFiles, fixtureImport } from './fixtureImport.ts'
import { fixtureJudgementRecord } from './fixtureJudgementRecord.ts'
import { fixtureMoves } from './fixtureMoves.ts'
import { fixtureRollUp } from './fixtureRollUp.ts'

/** Target of the invented quarter, minor units. */
export const FIXTURE_TARGET = 155_000_000

/** What was asked of the fixture engine, in order. */
export interface Asked {
  readonly operation: string
  readonly input: unknown
}

export interface FixtureEngine extends Engine {
  readonly asked: Asked[]
}

/** An engine in the page with an invented workbook, to look at the interface and to test it without a host. */
export function fixtureEngine(
  options: {
    readonly empty?: boolean
    readonly record?: JudgementRecord
    readonly files?: FixtureFiles
  } = {},
): FixtureEngine {
  const asked: Asked[] = []
  let levers: Levers = { leads: 1, conversion: 1, size: 1, cycle: 1 }
  let revision = 1
  let changed = () => {}
  const write = (operation: string, input: unknown, effect?: () => void) => {
    asked.push({ operation, input })
    effect?.()
    revision += 1
    changed()
  }
  const frame = {
    asOf: '2026-10-15',
    newestDate: '2026-10-15',
    period: { label: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
    periods: ['2026-Q3', '2026-Q4', '2027-Q1'],
    currency: 'USD',
    target: FIXTURE_TARGET,
    targetSource: 'imported' as const,
  }
  const info = () => ({
    name: 'Northwind 2026',
    path: '/home/sales/Northwind 2026.foresight',
    isSample: true,
    counts: { deals: 552, openDeals: 64, leads: 4112, targets: 4, batches: 1 },
    frame: options.empty ? null : frame,
    undo: revision > 1 ? 'Leads a month +20 %' : null,
    redo: null,
    revision,
    savedAt: '2026-10-15T14:02:00Z',
  })
  const client = {
    workbook: {
      info: async () => info(),
      watch: async () =>
        (async function* () {
          for (;;) {
            yield { revision }
            await new Promise<void>((resolve) => {
              changed = resolve
            })
          }
        })(),
      recent: async () => [],
      history: async () => [],
      setFrame: async (input: unknown) => {
        write('workbook.setFrame', input)
        return info()
      },
      undo: async () => {
        write('workbook.undo', undefined)
        return info()
      },
      redo: async () => info(),
      openSample: async () => {
        write('workbook.openSample', undefined)
        return info()
      },
    },
    import: fixtureImport(options.files ?? {}, asked, write),
    forecast: {
      load: async () => ({
        currency: 'USD',
        target: FIXTURE_TARGET,
        basis: fixtureBasis(),
        unconverted: [],
        rollUpJudgements: [],
      }),
      backtest: async () => fixtureBacktest(),
      moves: async (input: MovesInput) => {
        asked.push({ operation: 'forecast.moves', input })
        return fixtureMoves(input)
      },
      rollUp: async (input: { by: RollUpBy; where?: Where }) => {
        asked.push({ operation: 'forecast.rollUp', input })
        return fixtureRollUp(input)
      },
      groupings: async () => [
        {
          field: 'team',
          values: [
            { name: 'East', open: 40 },
            { name: null, open: 24 },
          ],
        },
        { field: 'attribute:Segment', values: [{ name: 'SMB', open: 64 }] },
      ],
    },
    judgement: {
      record: async () => options.record ?? fixtureJudgementRecord(),
      rollUps: async () => [],
      addToRollUp: async (input: unknown) => write('judgement.addToRollUp', input),
      resetRollUp: async (input: unknown) => write('judgement.resetRollUp', input),
    },
    whatIf: {
      levers: async () => ({ ...levers }),
      setLevers: async (input: { levers: Levers }) =>
        write('whatIf.setLevers', input, () => {
          levers = input.levers
        }),
      scenarios: async () => [
        {
          id: 1,
          name: 'Faster cycle',
          note: '',
          levers: { leads: 1, conversion: 1, size: 1, cycle: 0.85 },
          target: FIXTURE_TARGET,
          period: '2026-Q4',
          savedAt: '2026-10-15T13:00:00Z',
        },
      ],
      saveScenario: async (input: unknown) => write('whatIf.saveScenario', input),
      removeScenario: async (input: unknown) => write('whatIf.removeScenario', input),
    },
    deals: {
      concerns: async () => [],
      adjust: async (input: unknown) => write('deals.adjust', input),
      resetAdjustment: async (input: unknown) => write('deals.resetAdjustment', input),
    },
  }
  return {
    asked,
    client: client as unknown as Client,
    line: { state: 'connected', subscribe: () => () => {} },
  }
}
