import { describe, expect, it } from 'vitest'
import { flatParts, MOST_PARTS, type PartNode, peopleParts } from '../../../src/model/rollUp/partTree.ts'

const one = () => 1
const outline = (nodes: readonly PartNode[], depth = 0): string[] =>
  nodes.flatMap(({ name, kind, children }) => [
    `${'-'.repeat(depth)}${name ?? kind}${kind === 'own' ? ' (own)' : ''}`,
    ...outline(children, depth + 1),
  ])

describe('flatParts', () => {
  it('has a part for each value and one for deals without', () => {
    const parts = flatParts(['East', null, 'West', 'East'], one)
    expect(parts.map(({ name, kind }) => [name, kind])).toEqual([
      ['East', 'value'],
      [null, 'none'],
      ['West', 'value'],
    ])
  })

  it('takes together what has nothing to show and what is too small to list, and loses nothing', () => {
    const values = Array.from({ length: MOST_PARTS + 20 }, (_, i) => `v${i}`)
    const parts = flatParts([...values, 'gone'], (value) =>
      value === 'gone' ? 0 : Number(value!.slice(1)) + 1,
    )
    expect(parts).toHaveLength(MOST_PARTS + 1)
    expect(parts.at(-1)).toMatchObject({ kind: 'others', name: null })
    expect(parts.at(-1)!.values).toEqual(new Set(['gone', ...values.slice(0, 20)]))
    expect(parts.flatMap((part) => [...part.values]).sort()).toEqual([...values, 'gone'].sort())
  })
})

describe('peopleParts', () => {
  const above: Record<string, string[]> = {
    Ann: ['Lead', 'Head'],
    Bob: ['Lead', 'Head'],
    Lead: ['Head'],
    Cy: ['Head'],
  }
  const lineOf = (name: string) => above[name] ?? []

  it("lists people beneath their managers, a manager's own deals beside them", () => {
    const parts = peopleParts(['Ann', 'Lead', 'Bob', 'Cy', 'Solo', null], lineOf, one)
    expect(outline(parts)).toEqual(['Head', '-Lead', '--Ann', '--Bob', '--Lead (own)', '-Cy', 'Solo', 'none'])
    expect(parts[0]!.values).toEqual(new Set(['Ann', 'Lead', 'Bob', 'Cy']))
  })

  it('makes up each level from the one beneath', () => {
    const check = (node: PartNode): void => {
      if (node.children.length === 0) return
      const beneath = node.children.flatMap(({ values }) => [...values])
      expect(beneath).toHaveLength(node.values.size)
      expect(new Set(beneath)).toEqual(node.values)
      node.children.forEach(check)
    }
    peopleParts(['Ann', 'Lead', 'Bob', 'Cy', 'Head', null], lineOf, (name) =>
      name === 'Bob' ? 0 : 1,
    ).forEach(check)
  })

  it('takes people without anything to show together where they belong', () => {
    const parts = peopleParts(['Ann', 'Bob', 'Cy'], lineOf, (name) => (name === 'Bob' ? 0 : 1))
    expect(outline(parts)).toEqual(['Head', '-Lead', '--Ann', '--others', '-Cy'])
  })
})
