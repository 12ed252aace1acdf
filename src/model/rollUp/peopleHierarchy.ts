/** A person and whom that person reports to; null at the top or when unknown. */
export interface Reporting {
  readonly name: string
  readonly manager: string | null
}

/** Who reports to whom, as a forest. */
export interface PeopleHierarchy {
  /** Managers above a person, the nearest first; none for someone at the top or not known. */
  readonly above: (name: string) => readonly string[]
  /** Whether anyone reports to this person. */
  readonly leads: (name: string) => boolean
  /** People whose line to their manager was cut because it led back to themselves, in the order of their names. */
  readonly cut: readonly string[]
}

/**
 * Hierarchy of people from who reports to whom. A manager who is not listed stands at the top. Lines that
 * form a circle (A reports to B, B to A) are cut at the person whose name comes first, who then stands at the
 * top; so is a line to oneself. Of two lines of one name the last counts. Cost: linear.
 */
export function peopleHierarchy(people: readonly Reporting[]): PeopleHierarchy {
  const manager = new Map<string, string>()
  for (const person of people) {
    if (person.manager === null || person.manager === '') manager.delete(person.name)
    else manager.set(person.name, person.manager)
  }
  const cut = peopleInCircles(manager).map((circle) => circle.reduce((a, b) => (b < a ? b : a)))
  for (const name of cut) manager.delete(name)
  const leading = new Set(manager.values())
  return {
    above: (name) => {
      const chain: string[] = []
      for (let next = manager.get(name); next !== undefined; next = manager.get(next)) chain.push(next)
      return chain
    },
    leads: (name) => leading.has(name),
    cut: cut.sort(),
  }
}

function peopleInCircles(manager: ReadonlyMap<string, string>): string[][] {
  const circles: string[][] = []
  const seen = new Set<string>()
  for (const start of manager.keys()) {
    const path: string[] = []
    const places = new Map<string, number>()
    let at: string | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      places.set(at, path.length)
      path.push(at)
      at = manager.get(at)
    }
    const from = at === undefined ? undefined : places.get(at)
    if (from !== undefined) circles.push(path.slice(from))
  }
  return circles
}
