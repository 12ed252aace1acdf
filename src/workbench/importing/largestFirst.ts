/** Keeps the largest of many things, by value, then by id; those without a value come last. Memory: twice `most`. */
export function largestFirst<T extends { readonly id: string; readonly value: number | null }>(most: number) {
  let kept: T[] = []
  const cut = () => {
    kept = kept.sort(bySize).slice(0, most)
  }
  return {
    add(one: T): void {
      kept.push(one)
      if (kept.length >= 2 * most) cut()
    },
    list(): readonly T[] {
      cut()
      return kept
    },
  }
}

function bySize(
  a: { readonly id: string; readonly value: number | null },
  b: { readonly id: string; readonly value: number | null },
): number {
  const size = (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY)
  return size || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
