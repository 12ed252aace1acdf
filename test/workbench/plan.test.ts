import { afterEach, beforeEach, expect, it } from 'vitest'
import { CLOCK, importFiles, type OpenBench, openBench, problemOf } from './openBench.ts'
import { SMALL_PIPELINE } from './smallPipeline.ts'

let bench: OpenBench
beforeEach(() => {
  bench = openBench()
})
afterEach(() => bench[Symbol.dispose]())

const UNMOVED = { leads: 1, conversion: 1, size: 1, cycle: 1 }

it('scenarios are saved, changed, removed, and each step undone', async () => {
  const { client } = bench
  const levers = { ...UNMOVED, leads: 1.2 }
  const input = { name: 'More leads', note: 'campaign', levers, target: 18_000_000, period: '2026-Q2' }
  const saved = await client.whatIf.saveScenario(input)
  expect(saved).toEqual({ ...input, id: saved.id, savedAt: CLOCK })
  const other = await client.whatIf.saveScenario({ ...input, name: 'Other', target: null })
  const changed = await client.whatIf.saveScenario({ ...input, id: saved.id, name: 'Even more leads' })
  expect(changed).toEqual({ ...saved, name: 'Even more leads' })
  await client.whatIf.removeScenario({ id: saved.id })
  const list = () => client.whatIf.scenarios()
  expect(await list()).toEqual([other])
  await client.workbook.undo()
  expect(await list()).toEqual([changed, other])
  await client.workbook.undo()
  expect(await list()).toEqual([saved, other])
  await client.workbook.undo()
  await client.workbook.undo()
  expect(await list()).toEqual([])
  for (let step = 0; step < 4; step++) await client.workbook.redo()
  expect(await list()).toEqual([other])
  for (const call of [
    client.whatIf.removeScenario({ id: saved.id }),
    client.whatIf.saveScenario({ ...input, id: saved.id }),
  ]) {
    expect((await problemOf(call)).code).toBe('NOT_FOUND')
  }
})

it('levers stay as they were left, one step each, and the step is named', async () => {
  const { client } = bench
  expect(await client.whatIf.levers()).toEqual(UNMOVED)
  await client.whatIf.setLevers({ levers: { ...UNMOVED, leads: 1.2 }, label: 'Leads +20%' })
  await client.whatIf.setLevers({ levers: { ...UNMOVED, leads: 1.2, cycle: 0.9 }, label: 'Cycle -10%' })
  expect((await client.workbook.info()).undo).toBe('Cycle -10%')
  expect((await client.workbook.undo()).redo).toBe('Cycle -10%')
  expect(await client.whatIf.levers()).toEqual({ ...UNMOVED, leads: 1.2 })
  await client.workbook.undo()
  expect(await client.whatIf.levers()).toEqual(UNMOVED)
  const zero = client.whatIf.setLevers({ levers: { ...UNMOVED, leads: 0 }, label: '' })
  expect((await problemOf(zero)).code).toBe('BAD_REQUEST')
})

it('lines of the plan are saved, changed, removed, and each step undone', async () => {
  const { client } = bench
  const input = { kind: 'action', text: 'Call', owner: 'Ada', dueOn: '2026-06-01', done: false } as const
  const saved = await client.plan.saveItem(input)
  const changed = await client.plan.saveItem({ ...saved, done: true })
  expect(changed).toEqual({ ...input, id: saved.id, done: true })
  await client.plan.removeItem({ id: saved.id })
  expect(await client.plan.items()).toEqual([])
  await client.workbook.undo()
  expect(await client.plan.items()).toEqual([changed])
  await client.workbook.undo()
  expect(await client.plan.items()).toEqual([saved])
  await client.workbook.undo()
  expect(await client.plan.items()).toEqual([])
  expect((await problemOf(client.plan.removeItem({ id: saved.id }))).code).toBe('NOT_FOUND')
  expect((await problemOf(client.plan.saveItem({ ...input, id: 99 }))).code).toBe('NOT_FOUND')
})

it('the history names each step, the undone ones too; a new step drops the redo', async () => {
  const { client } = bench
  await importFiles(client, SMALL_PIPELINE)
  await client.workbook.setFrame({ target: 1_000_000 })
  await client.workbook.undo()
  const history = async () => (await client.workbook.history()).map(({ label, undone }) => [label, undone])
  expect(await history()).toEqual([
    ['Set the target', true],
    ['Import 3 files', false],
  ])
  await client.plan.saveItem({ kind: 'why', text: 'x', owner: null, dueOn: null, done: false })
  expect((await problemOf(client.workbook.redo())).code).toBe('NOTHING_TO_UNDO')
})
