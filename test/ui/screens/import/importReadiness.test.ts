import { expect, it } from 'vitest'
import { importReadiness } from '../../../../src/ui/screens/import/importReadiness.ts'
import { readingOf } from '../../../../src/ui/screens/import/reading.ts'
import { reviewed } from '../../../../src/ui/screens/import/reviewing.ts'
import { everyRowFits } from '../../fixtureImport.ts'
import { inventedProposal } from './invented.ts'

it('adds up what the checks found; a file that is not checked yet counts with the rows read', () => {
  const [first, second, waiting] = ['f1', 'f2', 'f3'].map((fileId) =>
    readingOf(inventedProposal({ fileId, rows: 100 })),
  ) as [ReturnType<typeof readingOf>, ReturnType<typeof readingOf>, ReturnType<typeof readingOf>]
  const review = { ...everyRowFits(first.proposal), accepted: 90, rejected: 7, ignored: 3 }
  const both = [first, second]
  const reviewing = reviewed(both, [review, { ...review, fileId: 'f2' }])
  const understood = { asOf: { text: '', from: 'nobody' as const }, chosen: [], reviewing }
  expect(importReadiness({ ...understood, readings: both })).toMatchObject({
    ...{ rows: 180, rejected: 14, ignored: 6, checked: true },
  })
  expect(importReadiness({ ...understood, readings: [...both, waiting] })).toMatchObject({
    ...{ rows: 280, rejected: 14, ignored: 6, checked: false },
  })
})
