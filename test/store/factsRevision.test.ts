import { expect, test } from 'vitest'
import { raiseConcern, resolveConcern } from '../../src/store/concerns.ts'
import { factsRevision } from '../../src/store/factsRevision.ts'
import { type Recorder, recordedCommand } from '../../src/store/recordedCommand.ts'
import { putSetting } from '../../src/store/settings.ts'
import { COMMAND } from './sampleRows.ts'
import { temporaryWorkbook } from './temporaryFolder.ts'

const CONCERN = {
  ...{ dealId: 'D1', kind: 'gone-quiet' as const, note: '', help: '' },
  ...{ author: 'M. Frase', raisedOn: '2017-10-02' },
}

test('what is known of the deals has a new revision; what a person looks at or tries has not', () => {
  const { workbook } = temporaryWorkbook()
  const seen = new Set([factsRevision(workbook)])
  const changes = (change: (recorder: Recorder) => void): boolean => {
    const before = factsRevision(workbook)
    recordedCommand(workbook, COMMAND, change)
    seen.add(factsRevision(workbook))
    return factsRevision(workbook) !== before
  }
  let concern = 0
  expect(
    changes((recorder) => {
      concern = raiseConcern(recorder, CONCERN)
    }),
  ).toBe(true)
  expect(changes((recorder) => resolveConcern(recorder, concern, '2017-11-15'))).toBe(true)
  expect(changes((recorder) => putSetting(recorder, 'currency', 'EUR'))).toBe(true)
  const revisions = seen.size
  expect(changes((recorder) => putSetting(recorder, 'frame.asOf', '2017-10-02'))).toBe(false)
  expect(changes((recorder) => putSetting(recorder, 'target.2017-Q4', '100'))).toBe(false)
  expect(changes((recorder) => putSetting(recorder, 'whatIf.levers', '{}'))).toBe(false)
  expect(seen.size).toBe(revisions)
})
