import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

/** Where the page's files come from. Every request has been checked before it gets here. */
export interface PageSource {
  readonly development: boolean
  answer(request: IncomingMessage, response: ServerResponse): void
  close(): Promise<void>
}

/** The built page. Names of built files carry a hash of their content, so only index.html may grow stale. */
export function pageSource(rendererFolder: string): PageSource {
  const files = sirv(rendererFolder, {
    // Looks at the disk for every request: a list made at the start would name files that a later build replaced.
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/assets/')
      response.setHeader('Cache-Control', hashed ? 'private, max-age=31536000, immutable' : 'no-store')
    },
  })
  return {
    development: false,
    answer(request, response) {
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        response.end('Foresight has no such page.\n')
      })
    },
    close: async () => {},
  }
}
