import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/workbench/createEngine.ts'
import { SMALL_PIPELINE } from '../../workbench/smallPipeline.ts'
import { type CommandLine, commandLine } from './runCli.ts'

let cli: CommandLine
beforeAll(async () => {
  cli = commandLine()
  for (const [name, content] of Object.entries(SMALL_PIPELINE)) writeFileSync(join(cli.home, name), content)
  await cli.json(['import', ...Object.keys(SMALL_PIPELINE), '--workbook', 'small'])
}, 60_000)
afterAll(() => cli[Symbol.dispose]())

describe('judgement', () => {
  it('gives people’s record, before and after a call was decided', async () => {
    const none = await cli.json(['judgement', '--workbook', 'small'])
    expect(none).toMatchObject({ asOf: '2026-05-15', currency: 'USD', people: [], calls: [] })
    expect(none.prior).toEqual({ weight: 0.5, worthCalls: 10, leastCalls: 10 })
    await adjust(cli.home)
    const { people, calls, everyone } = await cli.json(['judgement', '--workbook', 'small'])
    expect(people).toMatchObject([{ name: 'Ann', waiting: 0, weight: { n: 1 } }])
    expect(calls).toHaveLength(1)
    // Major units: a deal of the small pipeline is worth 1,000 to 13,000 dollars.
    expect(calls[0].amounts.called).toBe(12_345.67)
    expect(everyone.all.value.errors.model).toBeLessThan(13_000)
    const early = await cli.json(['judgement', '--workbook', 'small', '--as-of', '2026-03-01'])
    expect(early).toMatchObject({ asOf: '2026-03-01', people: [{ name: 'Ann', waiting: 1 }], calls: [] })
    const { code, stdout } = await cli.run(['judgement', '--workbook', 'small'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 call decided by 2026-05-15\./)
    expect(stdout).toMatch(/Ann .*too few to tell \(1 of 10\)/)
    expect(stdout).toContain('Not for pay decisions')
  })
})

/** A call of Ann's on the likeliest deal of the first of March. */
async function adjust(home: string): Promise<void> {
  const workbook = ['small', 'workbooks/small.foresight', 'small.foresight']
    .map((name) => join(home, name))
    .find((path) => existsSync(path))!
  const engine = createEngine({
    dataFolder: home,
    sampleFolder: home,
    version: 'test',
    workbook,
    actor: 'Ann',
  })
  const client = createRouterClient(engine.router)
  await client.workbook.setFrame({ asOf: '2026-03-01' })
  const { deals } = await client.forecast.document({})
  const { id } = deals.toSorted((a, b) => b.probability - a.probability)[0]!
  await client.deals.adjust({ dealId: id, probability: 0.95, amount: 1_234_567, reason: 'timing', note: '' })
  await client.workbook.setFrame({ asOf: null })
  engine.close()
}
