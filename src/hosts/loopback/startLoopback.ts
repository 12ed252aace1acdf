import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkPlace, checkRequest, type RequestFacts } from '../policy/checkRequest.ts'
import { securityHeaders } from '../policy/securityHeaders.ts'
import type { ServedEngine } from '../servedEngine.ts'
import { LaunchTokens, newSecret } from './launchTokens.ts'
import { type PageSource, pageSource } from './pageSource.ts'
import { serveSockets } from './serveSockets.ts'

const ADDRESS = '127.0.0.1'

export interface LoopbackOptions {
  readonly engine: ServedEngine
  /** The folder with the built page. */
  readonly rendererFolder: string
  /** 0 or nothing: any free port. */
  readonly port?: number
  /** Serves the page from its sources through Vite instead; for people who work on Foresight. */
  readonly development?: (server: Server) => Promise<PageSource>
}

export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** The address with its launch token: opens the page once. */
  readonly url: string
  /** Another address for another window. */
  newUrl(): string
  close(): Promise<void>
}

/**
 * Serves the page and the engine on this computer only. Rejects with Node's own error when the port cannot be had.
 * Closing it leaves the engine to its owner.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const tokens = new LaunchTokens()
  const rule = { port, cookieName: `foresight-${port}`, cookieValue: newSecret() }
  const page = options.development ? await options.development(server) : pageSource(options.rendererFolder)
  const check = (request: IncomingMessage) => checkRequest(factsOf(request), rule)
  const sockets = serveSockets(server, options.engine, check)

  server.on('request', (request, response) => {
    const place = checkPlace(factsOf(request), port)
    const socketOrigin = place.allowed ? `ws://${place.host}` : `ws://${ADDRESS}:${port}`
    const headers = securityHeaders({ socketOrigin, development: page.development })
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (!place.allowed) return answer(response, place.status, place.why)
    const shown = tokenIn(request)
    const verdict = check(request)
    if (shown !== null && (tokens.spend(shown) || verdict.allowed)) {
      response.setHeader(
        'Set-Cookie',
        `${rule.cookieName}=${rule.cookieValue}; HttpOnly; SameSite=Strict; Path=/`,
      )
      response.setHeader('Location', '/')
      return answer(response, 302, 'Foresight opens.')
    }
    if (verdict.allowed) return page.answer(request, response)
    answer(response, verdict.status, shown === null ? verdict.why : SPENT_TOKEN)
  })

  const address = `http://${ADDRESS}:${port}`
  const newUrl = () => `${address}/?token=${tokens.mint()}`
  return {
    address,
    url: newUrl(),
    newUrl,
    async close() {
      sockets.close()
      await page.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

const SPENT_TOKEN =
  'This address opens Foresight once, and it was used already. Press Enter where Foresight was started for another one.'

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function factsOf({ method, headers }: IncomingMessage): RequestFacts {
  return { method, host: headers.host, origin: headers.origin, cookie: headers.cookie }
}

function tokenIn(request: IncomingMessage): string | null {
  const url = URL.parse(request.url ?? '/', 'http://host')
  return url?.pathname === '/' ? url.searchParams.get('token') : null
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${text}\n`)
}
