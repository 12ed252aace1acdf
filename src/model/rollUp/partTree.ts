/** A part among its siblings: a value, deals without one, a manager's own deals, or what is too small to list. */
export interface PartNode {
  readonly name: string | null
  readonly kind: 'value' | 'none' | 'own' | 'others'
  /** Values (or owners, for people) whose deals belong to it; null stands for deals without one. */
  readonly values: ReadonlySet<string | null>
  readonly children: readonly PartNode[]
}

/** How much of a value there is to show: 0 for one without open deals or wins. */
export type Weight = (value: string | null) => number

/** Parts of one level at most; the rest are taken together. */
export const MOST_PARTS = 100

/** One part for each value with something to show, those that weigh most, and one for all others. They make up the whole. */
export function flatParts(values: Iterable<string | null>, weightOf: Weight): PartNode[] {
  return foldSmall([...new Set(values)].map(leaf), weightOf)
}

/**
 * People as a tree: each owner beneath the managers up the line (`above`, the nearest first). A manager's
 * part holds everyone beneath; deals that the manager owns are a part of it of their own. The parts of one
 * level make up the one above, those at the top the whole.
 */
export function peopleParts(
  owners: Iterable<string | null>,
  above: (name: string) => readonly string[],
  weightOf: Weight,
): PartNode[] {
  const paths = [...new Set(owners)].map((owner) => ({
    owner,
    path: owner === null ? [] : [...above(owner)].reverse(),
  }))
  return level(paths, 0, null)

  function level(
    within: readonly { readonly owner: string | null; readonly path: readonly string[] }[],
    depth: number,
    head: string | null,
  ): PartNode[] {
    const managers = new Map<string, (typeof within)[number][]>()
    const leaves: PartNode[] = []
    for (const person of within) {
      const manager = person.path[depth]
      if (manager !== undefined) managers.set(manager, [...(managers.get(manager) ?? []), person])
      else if (person.owner === head && head !== null) leaves.push({ ...leaf(head), kind: 'own' })
      else leaves.push(leaf(person.owner))
    }
    const nodes: PartNode[] = []
    for (const [manager, below] of managers) {
      const own = leaves.findIndex(({ name, kind }) => name === manager && kind === 'value')
      const people =
        own < 0 ? below : [...below, { owner: manager, path: below[0]!.path.slice(0, depth + 1) }]
      if (own >= 0) leaves.splice(own, 1)
      nodes.push({
        name: manager,
        kind: 'value',
        values: new Set(people.map(({ owner }) => owner)),
        children: level(people, depth + 1, manager),
      })
    }
    return foldSmall([...nodes, ...leaves], weightOf)
  }
}

function leaf(value: string | null): PartNode {
  return { name: value, kind: value === null ? 'none' : 'value', values: new Set([value]), children: [] }
}

function foldSmall(nodes: readonly PartNode[], weightOf: Weight): PartNode[] {
  const weighed = nodes
    .map((node) => ({ node, weight: [...node.values].reduce((sum, value) => sum + weightOf(value), 0) }))
    .sort((a, b) => b.weight - a.weight)
  const shown = weighed.filter(({ weight }, place) => weight > 0 && place < MOST_PARTS)
  const rest = weighed.slice(shown.length).flatMap(({ node }) => [...node.values])
  const parts = shown.map(({ node }) => node)
  if (rest.length === 0) return parts
  return [...parts, { name: null, kind: 'others', values: new Set(rest), children: [] }]
}
