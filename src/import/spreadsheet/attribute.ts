const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads an attribute's value from a tag, its entities resolved; null when the tag hasn't got it. */
export type ReadAttribute = (tag: string) => string | null

/** Reads the attribute of this name, with any prefix. Made once, because it is asked of every cell. */
export function attribute(name: string): ReadAttribute {
  const pattern = new RegExp(String.raw`\s(?:[\w.-]+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
  return (tag) => {
    const match = pattern.exec(tag)
    const raw = match?.[1] ?? match?.[2]
    if (raw === undefined) return null
    return raw.includes('&') ? raw.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, resolved) : raw
  }
}

function resolved(whole: string, entity: string): string {
  if (!entity.startsWith('#')) return Object.hasOwn(NAMED, entity) ? NAMED[entity]! : whole
  const hex = entity[1]!.toLowerCase() === 'x'
  const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
