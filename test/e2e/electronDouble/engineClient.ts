import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Page } from 'playwright-core'
import type { Contract } from '../../../src/contract/contract.ts'

type Listener = (event: { data: string }) => void

/**
 * A client that talks through the page: it asks for a port as the page's own code does, and passes texts and bytes on.
 * `closed` settles when the page sees its port close.
 */
export async function engineClient(
  page: Page,
): Promise<{ client: ContractRouterClient<Contract>; closed: Promise<void> }> {
  const name = `testPort${++ports}`
  let listener: Listener = () => {}
  const closed = new Promise<void>((resolve) => {
    void page.exposeFunction(`${name}Closed`, resolve)
  })
  await page.exposeFunction(`${name}Message`, (data: string) => listener({ data }))
  await page.evaluate(async (key) => {
    const world = window as unknown as Record<string, (data?: string) => void> & Record<string, unknown>
    const port = await new Promise<MessagePort>((resolve, reject) => {
      const take = (event: MessageEvent) => {
        if (event.source !== window || event.data !== 'foresight:port') return
        window.removeEventListener('message', take)
        const [given] = event.ports
        if (given) resolve(given)
        else reject(new Error('no port came'))
      }
      window.addEventListener('message', take)
      ;(window as unknown as { foresight: { requestPort(): void } }).foresight.requestPort()
    })
    port.onmessage = (event) => world[`${key}Message`]?.(event.data)
    port.addEventListener('close', () => world[`${key}Closed`]?.())
    Object.assign(window, { [key]: port })
  }, name)
  const port = {
    postMessage: (data: string | Uint8Array<ArrayBuffer>) =>
      void page.evaluate(
        ([key, text, base64]) => {
          const port = (window as unknown as Record<string, MessagePort>)[key!]
          port?.postMessage(base64 ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : text)
        },
        typeof data === 'string'
          ? [name, data, '']
          : [name, '', Buffer.from(data as Uint8Array).toString('base64')],
      ),
    addEventListener: (type: string, added: Listener) => {
      if (type === 'message') listener = added
    },
  }
  const link = new RPCLink({ port: port as unknown as MessagePort })
  return { client: createORPCClient(link), closed }
}

let ports = 0
