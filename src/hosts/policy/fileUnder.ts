import { join, sep } from 'node:path'

/** The file in `folder` that a URL path names; `/` is index.html. null when the path leads out of the folder. */
export function fileUnder(folder: string, urlPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = join(folder, path === '/' || path === '' ? 'index.html' : path)
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null
}
