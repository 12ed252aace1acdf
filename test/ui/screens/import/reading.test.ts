import { describe, expect, it } from 'vitest'
import { acceptedFiles, isTaken, readingOf, withField } from '../../../../src/ui/screens/import/reading.ts'
import { inventedProposal } from './invented.ts'

const reading = readingOf(inventedProposal())

describe('withField', () => {
  it('gives a field to one column only', () => {
    const moved = withField(reading, 2, 'amount')
    expect(moved.fields).toEqual(['id', null, 'amount'])
    expect(withField(moved, 0, null).fields).toEqual([null, null, 'amount'])
  })

  it('lets many columns say when a stage was entered', () => {
    const one = withField(reading, 1, 'enteredStage')
    expect(withField(one, 2, 'enteredStage').fields).toEqual(['id', 'enteredStage', 'enteredStage'])
  })
})

describe('acceptedFiles', () => {
  it('sends every column with its place in the file, and the answers', () => {
    expect(acceptedFiles([{ ...reading, answers: { duplicates: 'sum' } }])).toEqual([
      {
        fileId: 'f1',
        kind: 'deals',
        duplicates: 'sum',
        mapping: [
          { index: 0, field: 'id' },
          { index: 1, field: 'amount' },
          { index: 2, field: null },
        ],
      },
    ])
  })

  it('says what to do with a file only when it was imported before', () => {
    const before = readingOf(inventedProposal({ importedBefore: '2026-10-03T14:02:00Z' }))
    expect(acceptedFiles([before])[0]?.again).toBe('skip')
    expect(isTaken(before)).toBe(false)
    expect(isTaken({ ...before, again: 'add' })).toBe(true)
  })
})
