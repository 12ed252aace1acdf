import { describe, expect, it } from 'vitest'
import { importRounds } from '../../../../src/ui/screens/import/importRounds.ts'
import { readingOf } from '../../../../src/ui/screens/import/reading.ts'
import { inventedProposal } from './invented.ts'

const file = (fileId: string, snapshotOn: string | null, importedBefore: string | null = null) =>
  readingOf(inventedProposal({ fileId, snapshotOn, importedBefore }))
const shape = (rounds: ReturnType<typeof importRounds>) =>
  rounds.map(({ asOf, readings }) => [asOf, readings.map(({ proposal }) => proposal.fileId)])

describe('importRounds', () => {
  it('imports files without a day together, on the newest date in them', () => {
    expect(shape(importRounds([file('a', null), file('b', null)], null))).toEqual([[null, ['a', 'b']]])
  })

  it('imports exports of several days oldest first, the undated with the newest', () => {
    const files = [file('nov', '2026-11-30'), file('people', null), file('oct', '2026-10-31')]
    expect(shape(importRounds(files, null))).toEqual([
      ['2026-10-31', ['oct']],
      ['2026-11-30', ['nov', 'people']],
    ])
  })

  it('makes no round for a day whose only file is skipped', () => {
    const files = [file('oct', '2026-10-31', '2026-11-01T08:00:00Z'), file('nov', '2026-11-30')]
    expect(shape(importRounds(files, null))).toEqual([['2026-11-30', ['oct', 'nov']]])
  })

  it('holds a typed day for all files', () => {
    const files = [file('nov', '2026-11-30'), file('oct', '2026-10-31')]
    expect(shape(importRounds(files, '2026-12-01'))).toEqual([['2026-12-01', ['nov', 'oct']]])
  })
})
