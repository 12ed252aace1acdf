import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { RequestVerdict } from '../policy/checkRequest.ts'
import type { ServedEngine } from '../servedEngine.ts'

const RPC_PATH = '/rpc'
const HOT_RELOAD_PROTOCOL = 'vite-hmr'
/** A file to import travels as one message; larger ones are refused by the socket. */
const LARGEST_MESSAGE_BYTES = 512 * 1024 * 1024

/** Serves the engine to every socket at /rpc that passes the check. */
export function serveSockets(
  server: Server,
  engine: ServedEngine,
  check: (request: IncomingMessage) => RequestVerdict,
): { close(): void } {
  const handler = new RPCHandler(engine.router)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES })

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.headers['sec-websocket-protocol'] === HOT_RELOAD_PROTOCOL) return
    const verdict = check(request)
    if (!verdict.allowed) return refuse(stream, `${verdict.status} Forbidden`, verdict.why)
    if (URL.parse(request.url ?? '', 'http://host')?.pathname !== RPC_PATH) {
      return refuse(stream, '404 Not Found', 'Foresight has no such page.')
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate())
      void handler.upgrade(socket, { context: {} })
    })
  })

  return {
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function refuse(stream: Duplex, status: string, why: string): void {
  stream.on('error', () => stream.destroy())
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain\r\n\r\n${why}\n`)
}
