import { posix } from 'node:path'
import { COMPUTED, readImports } from './readImports.ts'
import { DOORS, ROOMS } from './roomRules.ts'

/** A source file by its path from the project's root, and its text. */
export interface SourceFile {
  readonly path: string
  readonly source: string
}

/** The sentences about everything that a file imports against the rules of the rooms. */
export function checkRooms({ path, source }: SourceFile): string[] {
  const room = ROOMS.find(({ folder }) => path.startsWith(folder))
  if (!room) return [`${path} is in no room; say in test/roomRules.ts which one it belongs to`]
  return readImports(path, source).flatMap((specifier) => {
    if (specifier === COMPUTED)
      return [`${path} imports something computed, which no rule can be held against`]
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(path), specifier)
      const other = ROOMS.find(({ folder }) => target.startsWith(folder))
      if (!other || other === room || room.mayUse.includes(other.name)) return []
      return [`${path} imports ${target}: ${room.name} may not use ${other.name}, because ${room.why}`]
    }
    if (specifier.startsWith('node:')) {
      return room.node
        ? []
        : [`${path} imports ${specifier}: ${room.name} may not use Node, because ${room.why}`]
    }
    return outsidePackage(path, room.name, specifier)
  })
}

function outsidePackage(path: string, room: string, specifier: string): string[] {
  if (room === 'model') return [`${path} imports ${specifier}: model imports nothing but itself`]
  return DOORS.filter((door) => specifier === door.package || specifier.startsWith(`${door.package}/`))
    .filter((door) => (door.only.endsWith('/') ? !path.startsWith(door.only) : path !== door.only))
    .map((door) => `${path} imports ${specifier}: only ${door.only} may, because ${door.why}`)
}
