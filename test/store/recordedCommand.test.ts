import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addAdjustment, adjustmentsAsOf, adjustmentsOf } from '../../src/store/adjustments.ts'
import { insertBatch } from '../../src/store/batches.ts'
import { commandChanges, commandHistory, undoable } from '../../src/store/commands.ts'
import { dealsAsOf } from '../../src/store/deals.ts'
import { longRecordedCommand, type Recorder, recordedCommand } from '../../src/store/recordedCommand.ts'
import { RECORDED_TABLES } from '../../src/store/recordedTables.ts'
import { revision } from '../../src/store/revision.ts'
import { putSetting, settings } from '../../src/store/settings.ts'
import { redo, undo } from '../../src/store/undo.ts'
import type { WritableWorkbook } from '../../src/store/workbookHandle.ts'
import { insertDeals } from './insertDeals.ts'
import { COMMAND, dealRow, importDeals } from './sampleRows.ts'
import { reopened, temporaryWorkbook } from './temporaryFolder.ts'

function setCurrency(workbook: WritableWorkbook, value: string | null, label = `Currency ${value}`) {
  return recordedCommand(workbook, { ...COMMAND, label }, (recorder) =>
    putSetting(recorder, 'currency', value),
  )
}

/** All rows of all tables but the log and its counter. */
function contentOf(workbook: WritableWorkbook): Record<string, unknown[]> {
  const tables = workbook
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT IN ('command_log', 'command_change', 'revision')`,
    )
    .pluck()
    .all() as string[]
  return Object.fromEntries(tables.map((table) => [table, workbook.prepare(`SELECT * FROM ${table}`).all()]))
}

const ADJUSTMENT = {
  dealId: 'D1',
  probability: 0.4,
  amount: null,
  expectedCloseOn: null,
  category: null,
  reason: 'timing',
  note: 'after the board meeting',
  evidence: '',
  expiresOn: null,
  period: '2017-Q4',
  naiveProbability: 0.6,
  modelProbability: 0.3,
  modelAmount: 100_000,
  weight: 0.5,
  usedProbability: 0.35,
  author: 'M. Frase',
  madeAt: '2018-01-02T09:00:00Z',
  asOf: '2017-12-31',
} as const

describe('recordedCommand', () => {
  test('logs who, when, why and each row before and after', () => {
    const { workbook } = temporaryWorkbook()
    setCurrency(workbook, 'EUR')
    const { commandId } = setCurrency(workbook, 'USD')
    expect(commandHistory(workbook, 1)).toEqual([
      { ...COMMAND, label: 'Currency USD', id: commandId, state: 'done' },
    ])
    expect(commandChanges(workbook, commandId as number)).toEqual([
      {
        table: 'setting',
        key: { key: 'currency' },
        before: { key: 'currency', value: 'EUR' },
        after: { key: 'currency', value: 'USD' },
      },
    ])
  })

  test('that changes nothing leaves no trace and keeps what can be redone', () => {
    const { workbook } = temporaryWorkbook()
    setCurrency(workbook, 'EUR')
    setCurrency(workbook, 'USD')
    undo(workbook)
    const before = revision(workbook)
    expect(setCurrency(workbook, 'EUR').commandId).toBeNull()
    expect(revision(workbook)).toBe(before)
    expect(undoable(workbook)).toEqual({ undo: 'Currency EUR', redo: 'Currency USD' })
  })

  test('that throws leaves nothing behind', () => {
    const { workbook } = temporaryWorkbook()
    const before = contentOf(workbook)
    expect(() =>
      recordedCommand(workbook, COMMAND, (recorder) => {
        putSetting(recorder, 'currency', 'USD')
        throw new Error('cancelled')
      }),
    ).toThrow('cancelled')
    expect(contentOf(workbook)).toEqual(before)
    expect(commandHistory(workbook, 10)).toEqual([])
  })

  test('an import that is cancelled between two rows leaves nothing behind', async () => {
    const { workbook, path } = temporaryWorkbook()
    const before = contentOf(workbook)
    function* rowsThenCancel() {
      for (let n = 0; n < 1_000; n++) yield dealRow({ id: `D${n}` })
      throw new Error('cancelled')
    }
    expect(() => importDeals(workbook, '2017-12-31', rowsThenCancel())).toThrow('cancelled')
    expect(contentOf(workbook)).toEqual(before)
    const running = longRecordedCommand(workbook, COMMAND, async (recorder) => {
      const batch = { madeAt: COMMAND.at, asOf: '2017-12-31', isSnapshot: false, label: 'Import' }
      const batchId = insertBatch(recorder.workbook, batch)
      insertDeals(recorder.workbook, batchId, [dealRow({ id: 'D1' })])
      await new Promise((resolve) => setTimeout(resolve, 5))
      insertDeals(recorder.workbook, batchId, rowsThenCancel())
    })
    expect(() => setCurrency(workbook, 'USD')).toThrow(/still running/)
    expect(dealsAsOf(workbook, '2018-12-31')).toEqual([])
    await expect(running).rejects.toThrow('cancelled')
    expect(contentOf(workbook)).toEqual(before)
    setCurrency(workbook, 'USD')
    workbook.close()
    expect(settings(reopened(path)).get('currency')).toBe('USD')
  })

  test('a long command commits as a whole, and another connection sees all or nothing', async () => {
    const { workbook, path } = temporaryWorkbook()
    const other = reopened(path)
    await longRecordedCommand(workbook, COMMAND, async (recorder) => {
      putSetting(recorder, 'currency', 'USD')
      await Promise.resolve()
      expect(settings(other).size).toBe(0)
    })
    expect(settings(other)).toEqual(new Map([['currency', 'USD']]))
    expect(revision(other)).toBe(1)
  })

  test('refuses tables and columns that are not listed', () => {
    const { workbook } = temporaryWorkbook()
    const attempt = (write: (recorder: Recorder) => unknown) => () =>
      recordedCommand(workbook, COMMAND, write)
    expect(attempt((recorder) => recorder.remove('command_log' as 'setting', 1))).toThrow(/"command_log"/)
    expect(attempt((recorder) => recorder.remove('constructor' as 'setting', 1))).toThrow(/"constructor"/)
    const injected = { key: 'a', 'value) VALUES (1); --': 'b' }
    expect(attempt((recorder) => recorder.insert('setting', injected))).toThrow(/has no column/)
    expect(attempt((recorder) => recorder.update('adjustment', 99, { active: 0 }))).toThrow(/no row 99/)
  })
})

describe('undo and redo', () => {
  test('walk back and forth, name what they did, and end', () => {
    const { workbook } = temporaryWorkbook()
    expect(undo(workbook)).toBeNull()
    for (const value of ['EUR', 'USD', null]) setCurrency(workbook, value)
    const walk = (step: typeof undo) => [step(workbook)?.label, settings(workbook).get('currency')]
    expect(walk(undo)).toEqual(['Currency null', 'USD'])
    expect(walk(undo)).toEqual(['Currency USD', 'EUR'])
    expect(walk(redo)).toEqual(['Currency USD', 'USD'])
    expect(walk(redo)).toEqual(['Currency null', undefined])
    expect(redo(workbook)).toBeNull()
  })

  test('a new command drops what was undone, and the log keeps it', () => {
    const { workbook } = temporaryWorkbook()
    setCurrency(workbook, 'EUR')
    setCurrency(workbook, 'USD')
    undo(workbook)
    setCurrency(workbook, 'GBP')
    expect(redo(workbook)).toBeNull()
    expect(commandHistory(workbook, 10).map(({ label, state }) => `${label} ${state}`)).toEqual([
      'Currency GBP done',
      'Currency USD dropped',
      'Currency EUR done',
    ])
    undo(workbook)
    expect(settings(workbook).get('currency')).toBe('EUR')
  })

  test('outlive closing the workbook', () => {
    const { workbook, path } = temporaryWorkbook()
    setCurrency(workbook, 'EUR')
    setCurrency(workbook, 'USD')
    workbook.close()
    const again = reopened(path)
    undo(again)
    expect(settings(again).get('currency')).toBe('EUR')
  })

  test('stop at a row that was changed past the log, and change nothing', () => {
    const { workbook } = temporaryWorkbook()
    setCurrency(workbook, 'EUR')
    workbook.exec(`UPDATE setting SET value = 'XXX'`)
    expect(() => undo(workbook)).toThrow(/not as its last command left it/)
    expect(settings(workbook).get('currency')).toBe('XXX')
    expect(undoable(workbook).undo).toBe('Currency EUR')
  })

  test('each counts as a write', () => {
    const { workbook } = temporaryWorkbook()
    const seen = [revision(workbook)]
    setCurrency(workbook, 'EUR')
    seen.push(revision(workbook))
    undo(workbook)
    seen.push(revision(workbook))
    redo(workbook)
    seen.push(revision(workbook))
    expect(seen).toEqual([0, 1, 2, 3])
  })

  test('an adjustment replaces the one before, and undo brings that back', () => {
    const { workbook } = temporaryWorkbook()
    const adjust = (probability: number) =>
      recordedCommand(workbook, COMMAND, (recorder) =>
        addAdjustment(recorder, { ...ADJUSTMENT, probability }),
      )
    adjust(0.4)
    adjust(0.7)
    expect(adjustmentsAsOf(workbook, ADJUSTMENT.asOf).get('D1')?.probability).toBe(0.7)
    expect(adjustmentsOf(workbook, 'D1').map(({ active }) => active)).toEqual([false, true])
    undo(workbook)
    expect(adjustmentsAsOf(workbook, ADJUSTMENT.asOf).get('D1')?.probability).toBe(0.4)
    expect(adjustmentsOf(workbook, 'D1')).toHaveLength(1)
  })
})

const step = fc.oneof(
  fc.record({
    do: fc.constant('put' as const),
    key: fc.constantFrom('a', 'b', 'c'),
    value: fc.constantFrom('1', '2', 'ä "quoted" \u0000'),
  }),
  fc.record({ do: fc.constant('clear' as const), key: fc.constantFrom('a', 'b', 'c') }),
  fc.record({
    do: fc.constant('adjust' as const),
    dealId: fc.constantFrom('D1', 'D2'),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    amount: fc.option(fc.maxSafeNat()),
  }),
  fc.record({ do: fc.constant('import' as const), id: fc.constantFrom('D1', 'D2') }),
)
const commandSteps = fc.array(step, { minLength: 1, maxLength: 4 })
type Steps = typeof commandSteps extends fc.Arbitrary<infer T> ? T : never

function perform(recorder: Recorder, steps: Steps): void {
  for (const action of steps) {
    if (action.do === 'put') putSetting(recorder, action.key, action.value)
    else if (action.do === 'clear') putSetting(recorder, action.key, null)
    else if (action.do === 'adjust') {
      const { dealId, probability, amount } = action
      addAdjustment(recorder, { ...ADJUSTMENT, dealId, probability, amount })
    } else {
      const batch = { madeAt: COMMAND.at, asOf: '2017-12-31', isSnapshot: false, label: 'Import' }
      const batchId = insertBatch(recorder.workbook, batch)
      insertDeals(recorder.workbook, batchId, [dealRow({ id: action.id })])
      recorder.update('import_batch', batchId, { active: 1 })
    }
  }
}

/** What a person sees: recorded tables (without switched-off imports) and the deals. */
function visibleOf(workbook: WritableWorkbook) {
  const content = contentOf(workbook)
  const recorded = Object.keys(RECORDED_TABLES).map((table) => content[table])
  const active = (content.import_batch as { active: number }[]).filter((batch) => batch.active === 1)
  return [recorded.filter((rows) => rows !== content.import_batch), active, dealsAsOf(workbook, '2018-12-31')]
}

test('undo restores exactly what was there at every step back, and redo at every step forward', () => {
  fc.assert(
    fc.property(fc.array(commandSteps, { minLength: 1, maxLength: 6 }), (commands) => {
      const { workbook } = temporaryWorkbook()
      const states = [visibleOf(workbook)]
      for (const steps of commands) {
        const { commandId } = recordedCommand(workbook, COMMAND, (recorder) => perform(recorder, steps))
        if (commandId !== null) states.push(visibleOf(workbook))
      }
      const whole = contentOf(workbook)
      for (const state of states.slice(0, -1).reverse()) {
        expect(undo(workbook)).not.toBeNull()
        expect(visibleOf(workbook)).toEqual(state)
      }
      expect(undo(workbook)).toBeNull()
      for (const state of states.slice(1)) {
        expect(redo(workbook)).not.toBeNull()
        expect(visibleOf(workbook)).toEqual(state)
      }
      expect(contentOf(workbook)).toEqual(whole)
    }),
    { numRuns: 25 },
  )
})
