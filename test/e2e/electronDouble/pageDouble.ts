import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Frame, Page, Route } from 'playwright-core'
import type { PortDouble } from './portDouble.ts'

/** Chromium knows no own schemes: pages of `app://` are shown under this address, which no network has. */
const STAND_IN = 'https://foresight.invalid'
const SCHEME = 'app://foresight'

type Encoded = { readonly text: string | null } | { readonly base64: string }
type FromPage =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'port'; readonly id: number; readonly data: Encoded }
  | { readonly kind: 'portClosed'; readonly id: number }

export interface SenderFrame {
  readonly url: string
  readonly parent: object | null
  postMessage(channel: string, data: unknown, transfer?: readonly PortDouble[]): void
}

export interface PageListeners {
  /** Answers a request to the own scheme. */
  readonly serve: (request: Request) => Promise<Response>
  /** Whether the page may go to `url` by itself. */
  readonly mayNavigate: (url: string) => boolean
  readonly onOpen: (url: string) => void
  readonly onSend: (channel: string, sender: SenderFrame, args: readonly unknown[]) => void
}

/** A page of Chromium that behaves as the web contents of one window. */
export class PageDouble {
  readonly page: Page
  /** What the page and the browser wrote to the console. */
  readonly console: string[] = []
  private readonly listeners: PageListeners
  private readonly ports = new Map<number, PortDouble>()
  private expected: string | null = null
  private sending: Promise<unknown> = Promise.resolve()

  private constructor(page: Page, listeners: PageListeners) {
    this.page = page
    this.listeners = listeners
  }

  static async open(context: BrowserContext, preload: string, listeners: PageListeners): Promise<PageDouble> {
    const page = await context.newPage()
    const self = new PageDouble(page, listeners)
    await page.exposeBinding('__toMain', ({ frame }, message: FromPage) => self.take(frame, message))
    await page.addInitScript({ content: preloadScript(preload) })
    await page.route('**/*', (route) => self.answer(route))
    page.on('console', (message) => self.console.push(message.text()))
    page.on('pageerror', (error) => self.console.push(String(error)))
    page.on('popup', (popup) => {
      listeners.onOpen(appAddress(popup.url()))
      void popup.close()
    })
    return self
  }

  async load(url: string): Promise<void> {
    this.expected = url
    await this.page.goto(url.replace(SCHEME, STAND_IN))
  }

  get url(): string {
    return appAddress(this.page.url())
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = appAddress(request.url())
    const navigates = request.isNavigationRequest() && request.frame() === this.page.mainFrame()
    if (navigates && url !== this.expected && !this.listeners.mayNavigate(url)) return route.abort('aborted')
    if (navigates) this.expected = null
    if (!url.startsWith(`${SCHEME}/`)) return route.abort('internetdisconnected')
    const response = await this.listeners.serve(new Request(url, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  private take(frame: Frame, message: FromPage): void {
    if (message.kind === 'open') this.listeners.onOpen(appAddress(message.url))
    if (message.kind === 'port') this.ports.get(message.id)?.postMessage(decode(message.data))
    if (message.kind === 'portClosed') this.ports.get(message.id)?.close()
    if (message.kind === 'send') this.listeners.onSend(message.channel, this.senderOf(frame), message.args)
  }

  private senderOf(frame: Frame): SenderFrame {
    return {
      url: appAddress(frame.url()),
      parent: frame.parentFrame(),
      postMessage: (channel, data, transfer = []) => {
        const ids = transfer.map(() => nextPort++)
        this.tell({ kind: 'send', channel, data, ports: ids })
        transfer.forEach((port, index) => {
          const id = ids[index]!
          this.ports.set(id, port)
          port.transfer({
            deliver: (received) => this.tell({ kind: 'port', id, data: encode(received) }),
            close: () => this.tell({ kind: 'portClosed', id }),
          })
        })
      },
    }
  }

  /** Messages reach the page one after the other; a page that is gone gets none. */
  private tell(message: unknown): void {
    this.sending = this.sending.then(() =>
      this.page
        .evaluate(
          (told) => (window as unknown as { __fromMain(message: unknown): void }).__fromMain(told),
          message,
        )
        .catch(() => {}),
    )
  }
}

let nextPort = 1

function appAddress(url: string): string {
  return url.replace(STAND_IN, SCHEME)
}

function preloadScript(preload: string): string {
  const shim = readFileSync(join(import.meta.dirname, 'preloadShim.js'), 'utf8').replace(/^[\s\S]*?\n;/, '')
  const source = readFileSync(preload, 'utf8')
  return `(${shim.trim()})((message) => window.__toMain(message), (require, module, exports = module.exports) => {${source}\n})`
}

function encode(data: unknown): Encoded {
  if (data === null || data === undefined) return { text: null }
  if (typeof data === 'string') return { text: data }
  if (data instanceof ArrayBuffer) return { base64: Buffer.from(data).toString('base64') }
  if (ArrayBuffer.isView(data)) {
    return { base64: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64') }
  }
  throw new Error('The double carries texts and bytes over a port, nothing else')
}

function decode(data: Encoded): unknown {
  return 'base64' in data ? new Uint8Array(Buffer.from(data.base64, 'base64')) : data.text
}
