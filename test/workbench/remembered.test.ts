import { expect, it } from 'vitest'
import { recordedCommand } from '../../src/store/recordedCommand.ts'
import { putSetting } from '../../src/store/settings.ts'
import { remembered, rememberedFacts } from '../../src/workbench/remembered.ts'
import { COMMAND } from '../store/sampleRows.ts'
import { temporaryWorkbook } from '../store/temporaryFolder.ts'

it('keeps so many results of a kind, those used last, and others beside them', () => {
  const { workbook } = temporaryWorkbook()
  const made: string[] = []
  const of = (kind: string, day: string) =>
    remembered(workbook, [kind, day], () => made.push(`${kind} ${day}`), 2)
  for (const day of ['1', '2', '1', '3', '1', '2']) of('deals', day)
  of('learned', '2')
  of('deals', '2')
  expect(made).toEqual(['deals 1', 'deals 2', 'deals 3', 'deals 2', 'learned 2'])
})

it('forgets at a write; what hangs on facts alone only where one changed', () => {
  const { workbook } = temporaryWorkbook()
  let made = 0
  const both = () => [
    remembered(workbook, ['any'], () => ++made),
    rememberedFacts(workbook, ['facts'], () => ++made),
  ]
  const write = (key: string) =>
    recordedCommand(workbook, COMMAND, (recorder) => putSetting(recorder, key, 'EUR'))
  expect([both(), both()]).toEqual([
    [1, 2],
    [1, 2],
  ])
  write('frame.asOf')
  expect(both()).toEqual([3, 2])
  write('currency')
  expect(both()).toEqual([4, 5])
})
