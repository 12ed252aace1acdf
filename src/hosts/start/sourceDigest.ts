import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [
  'src',
  'electron',
  'resources/icons',
  'electron.vite.config.ts',
  'renderer.config.ts',
  'package.json',
  'package-lock.json',
]

/** A digest of everything that the bundles are built from. It reads contents: a checkout changes times without changing files. */
export function sourceDigest(root: string): string {
  const digest = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesIn(root, name))) {
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return digest.digest('hex')
}

function filesIn(root: string, name: string): string[] {
  const found = statSync(join(root, name), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [name]
  return readdirSync(join(root, name))
    .sort()
    .flatMap((entry) => filesIn(root, `${name}/${entry}`))
}
