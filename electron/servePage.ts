import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { APP_HOST, APP_SCHEME } from '../src/hosts/policy/appOrigin.ts'
import { fileUnder } from '../src/hosts/policy/fileUnder.ts'
import { securityHeaders } from '../src/hosts/policy/securityHeaders.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Must run before the app is ready: makes app:// an origin like https, so that the policy and modules work on it. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers app://foresight/ with the built page and the headers of the policy. */
export function servePage(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, rendererFolder))
}

async function answer(request: Request, rendererFolder: string): Promise<Response> {
  const url = new URL(request.url)
  const file =
    url.host === APP_HOST && request.method === 'GET' ? fileUnder(rendererFolder, url.pathname) : null
  const type = file === null ? undefined : CONTENT_TYPES[extname(file)]
  if (file === null || type === undefined) return nothingHere()
  try {
    const body = new Uint8Array(await readFile(file))
    return new Response(body, { headers: { ...securityHeaders(), 'Content-Type': type } })
  } catch {
    return nothingHere()
  }
}

function nothingHere(): Response {
  return new Response('Foresight has no such page.\n', { status: 404, headers: securityHeaders() })
}
