import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The path of Electron's runtime, or null while it has not been fetched. */
export function electronRuntime(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const runtime = env.ELECTRON_OVERRIDE_DIST_PATH
    ? join(env.ELECTRON_OVERRIDE_DIST_PATH, name ?? 'electron')
    : name && join(folder, 'dist', name)
  return runtime && existsSync(runtime) ? runtime : null
}
