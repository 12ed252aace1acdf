import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadValue } from '../../../../src/contract/importReview.ts'
import { shownValues, withMeaning, withStageMoved } from '../../../../src/ui/screens/import/shownValues.ts'

const stage = (value: string): ReadValue => ({
  field: 'stage',
  value,
  rows: 10,
  meaning: 'open',
  decidedBy: 'order',
})
const stages = ['Prospecting', 'Engaging', 'Won'].map(stage)

describe('shownValues', () => {
  it('shows what was said over what was found', () => {
    const said = withMeaning({}, stages[2]!, 'won')
    expect(shownValues(stages, said)[2]).toMatchObject({ meaning: 'won', decidedBy: 'you' })
    expect(withMeaning(said, stages[2]!, 'lost').meanings).toEqual([
      { field: 'stage', value: 'Won', meaning: 'lost' },
    ])
  })

  it('keeps a status apart from a stage of the same name', () => {
    const status: ReadValue = { ...stage('Won'), field: 'outcome' }
    const shown = shownValues([status, ...stages], withMeaning({}, status, 'won'))
    expect(shown.map(({ field, meaning }) => [field, meaning])).toEqual([
      ['stage', 'open'],
      ['stage', 'open'],
      ['stage', 'open'],
      ['outcome', 'won'],
    ])
  })
})

describe('withStageMoved', () => {
  it('moves a stage by one place, and not beyond the ends', () => {
    expect(withStageMoved(stages, 'Engaging', -1)).toEqual({ stageOrder: ['Engaging', 'Prospecting', 'Won'] })
    expect(withStageMoved(stages, 'Prospecting', -1)).toBeNull()
    expect(withStageMoved(stages, 'Won', 1)).toBeNull()
  })

  it('is undone by the move back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        (names, pick) => {
          const values = names.map(stage)
          const name = names[pick % (names.length - 1)]!
          const there = shownValues(values, withStageMoved(values, name, 1)!)
          const back = withStageMoved(there, name, -1)
          expect(back).toEqual({ stageOrder: names })
        },
      ),
    )
  })
})
