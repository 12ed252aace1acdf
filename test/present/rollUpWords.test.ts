import { describe, expect, it } from 'vitest'
import type { RollUpPart } from '../../src/contract/rollingUp.ts'
import { describeWhere } from '../../src/present/describeWhere.ts'
import { fieldInSentence, nameField, nameNoValue } from '../../src/present/fieldWords.ts'
import { diversificationInWords, namePart } from '../../src/present/rollUpWords.ts'
import { fixtureRollUp } from '../ui/fixtureRollUp.ts'

const money = (minor: number) => `$${minor / 100}`
const partOf = (facts: Partial<RollUpPart>): RollUpPart => ({
  ...fixtureRollUp({ by: 'team' }).parts[0]!,
  ...facts,
})

describe('names of fields and parts', () => {
  it('keeps the name of a further column', () => {
    expect(['owner', 'category', 'attribute:Deal Size'].map((field) => nameField(field as 'owner'))).toEqual([
      ...['Owner', 'Category', 'Deal Size'],
    ])
    expect(fieldInSentence('attribute:Deal Size')).toBe('Deal Size')
    expect(fieldInSentence('source')).toBe('source')
    expect([nameNoValue('team'), nameNoValue('attribute:Deal Size')]).toEqual(['No team', 'Deal Size empty'])
  })

  it('says what a part without a name is', () => {
    expect(namePart(partOf({ name: null, kind: 'others' }), 'owner')).toBe('All others')
    expect(namePart(partOf({ name: 'Ann', kind: 'own' }), 'manager')).toBe('Ann, own deals')
    expect(namePart(partOf({ name: null, kind: 'none' }), 'manager')).toBe('No owner')
    expect(namePart(partOf({ name: 'new-business' }), 'category')).toBe('Not yet created')
    expect(namePart(partOf({ name: 'won' }), 'stage')).toBe('won')
  })
})

describe('describeWhere', () => {
  it('names what a condition picks', () => {
    expect(describeWhere({})).toBeNull()
    expect(describeWhere({ team: ['East', 'West'], product: ['Suite'] })).toBe('East or West and Suite')
    expect(describeWhere({ manager: ['Ann'] })).toBe("Ann's people")
    expect(describeWhere({ owner: [''] })).toBe('no owner')
    expect(describeWhere({ 'attribute:Segment': ['SMB'] })).toBe('Segment SMB')
  })
})

describe('diversificationInWords', () => {
  it('says with figures why the ranges do not add up', () => {
    expect(diversificationInWords(fixtureRollUp({ by: 'team' }), money)).toBe(
      'The low ends add up to $490000 and the high ends to $910000, yet 8 in 10 outcomes of the total lie between $560000 and $850000: ' +
        "not all parts have their bad or their good quarter at once. 40\u00A0% of the uncertainty is common to all deals, and that part doesn't even out.",
    )
  })

  it('says nothing where there is one part, or where they do add up', () => {
    const document = fixtureRollUp({ by: 'team' })
    expect(diversificationInWords({ ...document, parts: document.parts.slice(0, 1) }, money)).toBeNull()
    const certain = { ...document.diversification, sumOfP10: 100, p10OfSum: 100 }
    expect(diversificationInWords({ ...document, diversification: certain }, money)).toBeNull()
  })
})
