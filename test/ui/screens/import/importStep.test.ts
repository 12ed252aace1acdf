import { describe, expect, it } from 'vitest'
import type { FileProposal } from '../../../../src/contract/importing.ts'
import {
  acceptedFiles,
  type ImportStep,
  nextImportStep,
} from '../../../../src/ui/screens/import/importStep.ts'

const proposal: FileProposal = {
  fileId: 'f1',
  file: 'deals.csv',
  bytes: 100,
  sha256: 'a',
  kind: 'deals',
  confidence: 0.97,
  reason: 'has a stage and a close date',
  rows: 3,
  mapping: [
    { column: 'Opp', index: 0, field: 'id', confidence: 1, reason: 'the name matches' },
    { column: 'Value', index: 1, field: 'amount', confidence: 0.9, reason: 'all values are amounts' },
    { column: 'Colour', index: 2, field: null, confidence: 0, reason: 'no field fits' },
  ],
  samples: [['1'], ['2'], ['red']],
  importedBefore: null,
}
const understood = nextImportStep({ at: 'files' }, { type: 'understood', proposal })
const fieldsOf = (step: ImportStep) => (step.at === 'understood' ? step.readings[0]?.fields : undefined)

describe('nextImportStep', () => {
  it('takes a file as it was proposed', () => {
    expect(understood.at).toBe('understood')
    expect(fieldsOf(understood)).toEqual(['id', 'amount', null])
  })

  it('gives a field to one column only', () => {
    const moved = nextImportStep(understood, { type: 'field', fileId: 'f1', place: 2, field: 'amount' })
    expect(fieldsOf(moved)).toEqual(['id', null, 'amount'])
    const freed = nextImportStep(moved, { type: 'field', fileId: 'f1', place: 0, field: null })
    expect(fieldsOf(freed)).toEqual([null, null, 'amount'])
  })

  it('forgets fields of another kind, and remembers those proposed', () => {
    const leads = nextImportStep(understood, { type: 'kind', fileId: 'f1', kind: 'leads' })
    expect(fieldsOf(leads)).toEqual([null, null, null])
    expect(fieldsOf(nextImportStep(leads, { type: 'kind', fileId: 'f1', kind: 'deals' }))).toEqual([
      'id',
      'amount',
      null,
    ])
  })

  it('reads the same bytes once, and starts over when the last file is removed', () => {
    const again = nextImportStep(understood, { type: 'understood', proposal: { ...proposal, fileId: 'f2' } })
    expect(again.at === 'understood' && again.readings.map((r) => r.proposal.fileId)).toEqual(['f2'])
    expect(nextImportStep(again, { type: 'remove', fileId: 'f2' })).toEqual({ at: 'files' })
  })

  it('goes back to what was understood when the import stops, and on to the report when it is done', () => {
    const importing = nextImportStep(understood, { type: 'start' })
    expect(importing.at).toBe('importing')
    expect(nextImportStep(importing, { type: 'stopped' })).toEqual(understood)
    const report = { asOf: '2026-10-15', files: [] }
    expect(nextImportStep(importing, { type: 'done', report })).toEqual({ at: 'done', report })
  })

  it('leaves actions alone that do not fit the step', () => {
    const files: ImportStep = { at: 'files' }
    expect(nextImportStep(files, { type: 'start' })).toBe(files)
    expect(nextImportStep(files, { type: 'remove', fileId: 'f1' })).toBe(files)
    expect(
      nextImportStep(understood, {
        type: 'progress',
        progress: { file: 'x', phase: 'checking', rows: 1, totalRows: 2 },
      }),
    ).toBe(understood)
  })
})

describe('acceptedFiles', () => {
  it('sends every column with its place in the file', () => {
    if (understood.at !== 'understood') throw new Error('not understood')
    expect(acceptedFiles(understood.readings)).toEqual([
      {
        fileId: 'f1',
        kind: 'deals',
        mapping: [
          { index: 0, field: 'id' },
          { index: 1, field: 'amount' },
          { index: 2, field: null },
        ],
      },
    ])
  })
})
