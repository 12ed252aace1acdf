import { RPCLink } from '@orpc/client/websocket'
import type { Line } from './reconnectingLink.ts'

/** A line to the host that served this page. */
export function openSocketLine(): Promise<Line> {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new WebSocket(`${scheme}://${window.location.host}/rpc`)
  socket.binaryType = 'arraybuffer'
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('The engine does not answer')), { once: true })
    socket.addEventListener(
      'open',
      () => {
        const closed = new Promise<void>((done) => {
          socket.addEventListener('close', () => done(), { once: true })
        })
        resolve({ link: new RPCLink({ websocket: socket }), closed })
      },
      { once: true },
    )
  })
}
