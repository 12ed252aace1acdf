import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleHierarchy } from '../../../src/model/rollUp/peopleHierarchy.ts'

const reports = (...lines: [string, string | null][]) => lines.map(([name, manager]) => ({ name, manager }))

describe('peopleHierarchy', () => {
  it('knows everyone up the line, to any depth', () => {
    const people = peopleHierarchy(reports(['Rep', 'Lead'], ['Lead', 'Head'], ['Head', 'Chief']))
    expect(people.above('Rep')).toEqual(['Lead', 'Head', 'Chief'])
    expect(people.above('Chief')).toEqual([])
    expect(people.above('Nobody')).toEqual([])
    expect([people.leads('Chief'), people.leads('Rep')]).toEqual([true, false])
    expect(people.cut).toEqual([])
  })

  it('cuts a circle at the first name and says so', () => {
    const people = peopleHierarchy(
      reports(['C', 'A'], ['A', 'B'], ['B', 'C'], ['Rep', 'B'], ['Self', 'Self']),
    )
    expect(people.cut).toEqual(['A', 'Self'])
    expect(people.above('Rep')).toEqual(['B', 'C', 'A'])
    expect(people.above('A')).toEqual([])
    expect(people.above('Self')).toEqual([])
    expect(people.leads('Self')).toBe(false)
  })

  it('takes the last line of a name', () => {
    const people = peopleHierarchy(reports(['Rep', 'Old'], ['Rep', 'New'], ['Boss', 'Old'], ['Boss', null]))
    expect(people.above('Rep')).toEqual(['New'])
    expect(people.above('Boss')).toEqual([])
  })

  it('always ends, whoever reports to whom', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(
      fc.property(fc.array(fc.record({ name, manager: fc.option(name) }), { maxLength: 20 }), (people) => {
        const hierarchy = peopleHierarchy(people)
        for (const person of people) {
          const line = [person.name, ...hierarchy.above(person.name)]
          expect(new Set(line).size).toBe(line.length)
        }
      }),
    )
  })
})
