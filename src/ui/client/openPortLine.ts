import { RPCLink } from '@orpc/client/message-port'
import type { Line } from './reconnectingLink.ts'

const PORT_MESSAGE = 'foresight:port'
const PATIENCE_MS = 10_000

/** A line through the desktop shell: it hands over a port when asked, and a new one after the engine was restarted. */
export function openPortLine(requestPort: () => void): Promise<Line> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      window.removeEventListener('message', take)
      reject(new Error('The engine does not answer'))
    }, PATIENCE_MS)
    function take(event: MessageEvent): void {
      const port = event.ports[0]
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return
      clearTimeout(giveUp)
      window.removeEventListener('message', take)
      const closed = new Promise<void>((done) => {
        port.addEventListener('close', () => done(), { once: true })
      })
      const link = new RPCLink({ port })
      port.start()
      resolve({ link, closed })
    }
    window.addEventListener('message', take)
    requestPort()
  })
}
