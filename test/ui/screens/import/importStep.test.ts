import { describe, expect, it } from 'vitest'
import {
  type ImportAction,
  type ImportStep,
  nextImportStep,
  type Understood,
} from '../../../../src/ui/screens/import/importStep.ts'
import type { Reading } from '../../../../src/ui/screens/import/reading.ts'
import { freshReview, lastReview } from '../../../../src/ui/screens/import/reviewing.ts'
import { everyRowFits } from '../../fixtureImport.ts'
import { inventedProposal } from './invented.ts'

const FILES: ImportStep = { at: 'files' }
const after = (step: ImportStep, ...actions: ImportAction[]) => actions.reduce(nextImportStep, step)
const understood = after(FILES, { type: 'understood', proposal: inventedProposal() })

function asUnderstood(step: ImportStep): Understood {
  if (step.at !== 'understood') throw new Error(`at ${step.at}`)
  return step
}
const firstOf = (step: ImportStep): Reading => asUnderstood(step).readings[0]!

describe('nextImportStep', () => {
  it('takes a file as it was proposed', () => {
    expect(firstOf(understood)).toMatchObject({
      kind: 'deals',
      fields: ['id', 'amount', null],
      answers: {},
      again: 'skip',
    })
  })

  it('takes the answers of an earlier import over without the columns they were kept with', () => {
    const remembered = {
      on: '2026-10-03T14:02:00Z',
      kind: 'deals' as const,
      mapping: [],
      dateOrder: 'day-first' as const,
      stageOrder: ['Prospecting', 'Won'],
    }
    const step = after(FILES, { type: 'understood', proposal: inventedProposal({ remembered }) })
    expect(firstOf(step).answers).toEqual({ dateOrder: 'day-first', stageOrder: ['Prospecting', 'Won'] })
  })

  it('reads the same bytes once, and starts over when the last file is removed', () => {
    const again = after(understood, { type: 'understood', proposal: inventedProposal({ fileId: 'f2' }) })
    expect(asUnderstood(again).readings.map(({ proposal }) => proposal.fileId)).toEqual(['f2'])
    expect(after(again, { type: 'remove', fileIds: ['f2'] })).toEqual(FILES)
  })

  it('forgets answers when a file is read otherwise, but not what to do with one imported before', () => {
    const proposal = inventedProposal({ importedBefore: '2026-10-03T14:02:00Z' })
    const step = after(
      FILES,
      { type: 'understood', proposal },
      { type: 'again', fileId: 'f1', again: 'replace' },
      { type: 'answers', fileId: 'f1', answers: { duplicates: 'sum' } },
      {
        type: 'reread',
        proposal: { ...proposal, kind: 'leads' },
        choices: { delimiter: ';' },
        kindChosen: true,
      },
    )
    expect(firstOf(step)).toMatchObject({
      kind: 'leads',
      kindChosen: true,
      choices: { delimiter: ';' },
      answers: {},
      again: 'replace',
    })
  })

  it('adds answer to answer', () => {
    const step = after(
      understood,
      { type: 'answers', fileId: 'f1', answers: { duplicates: 'sum' } },
      { type: 'answers', fileId: 'f1', answers: { dateOrder: 'iso' } },
    )
    expect(firstOf(step).answers).toEqual({ duplicates: 'sum', dateOrder: 'iso' })
  })

  it('fills the as-of date from the one day in the names, and leaves a typed one alone', () => {
    const dated = (fileId: string, snapshotOn: string): ImportAction => ({
      type: 'understood',
      proposal: inventedProposal({ fileId, sha256: fileId, snapshotOn }),
    })
    const one = after(FILES, dated('f1', '2026-10-31'))
    expect(asUnderstood(one).asOf).toEqual({ text: '31 Oct 2026', from: 'name' })
    expect(asUnderstood(after(one, dated('f2', '2026-11-30'))).asOf).toEqual({ text: '', from: 'nobody' })
    const typed = after(one, { type: 'asOf', text: '1 Nov 2026' }, dated('f2', '2026-11-30'))
    expect(asUnderstood(typed).asOf).toEqual({ text: '1 Nov 2026', from: 'you' })
  })

  it('tells findings of the reading as it is from those of an earlier one', () => {
    const reviewed = after(understood, {
      type: 'reviewed',
      of: asUnderstood(understood).readings,
      files: [everyRowFits(inventedProposal())],
    })
    expect(freshReview(asUnderstood(reviewed).reviewing, firstOf(reviewed))?.accepted).toBe(8800)
    const changed = after(reviewed, { type: 'field', fileId: 'f1', place: 2, field: 'product' })
    const { reviewing } = asUnderstood(changed)
    expect(freshReview(reviewing, firstOf(changed))).toBeNull()
    expect(lastReview(reviewing, firstOf(changed))?.accepted).toBe(8800)
  })

  it('goes back to what was understood when the import stops, and on to the report when it is done', () => {
    const importing = after(understood, { type: 'start' })
    expect(importing.at).toBe('importing')
    expect(after(importing, { type: 'stopped' })).toEqual(understood)
    const imported = [{ batchId: 3, asOf: '2026-10-15', files: [], moved: null }]
    expect(after(importing, { type: 'done', imported })).toEqual({ at: 'done', imported })
  })

  it('leaves actions alone that do not fit the step', () => {
    const importing = after(understood, { type: 'start' })
    const late: ImportAction = { type: 'understood', proposal: inventedProposal({ fileId: 'f2' }) }
    expect(after(importing, late)).toBe(importing)
    expect(after(FILES, { type: 'start' })).toBe(FILES)
    expect(after(FILES, { type: 'remove', fileIds: ['f1'] })).toBe(FILES)
    const progress = { type: 'progress', file: 'x', phase: 'checking', rows: 1, totalRows: 2 } as const
    expect(after(understood, { type: 'progress', progress })).toBe(understood)
  })
})
