import { EventEmitter } from 'node:events'
import type { BrowserContext } from 'playwright-core'
import { PageDouble, type PageListeners, type SenderFrame } from './pageDouble.ts'
import { strict } from './strict.ts'

/** What the windows of one run share. */
export interface WindowWorld {
  readonly context: Promise<BrowserContext>
  readonly serve: PageListeners['serve']
  readonly onSend: (channel: string, event: { senderFrame: SenderFrame }, args: readonly unknown[]) => void
  readonly windows: BrowserWindowDouble[]
  readonly onAllClosed: () => void
}

interface WebPreferences {
  readonly preload?: string
  readonly [name: string]: unknown
}

/** Settings without which a page could reach past its sandbox: the double refuses to open such a window. */
const SAFE: Readonly<Record<string, readonly unknown[]>> = {
  sandbox: [true],
  contextIsolation: [true, undefined],
  nodeIntegration: [false, undefined],
  nodeIntegrationInWorker: [false, undefined],
  nodeIntegrationInSubFrames: [false, undefined],
  webSecurity: [true, undefined],
  allowRunningInsecureContent: [false, undefined],
  experimentalFeatures: [false, undefined],
  webviewTag: [false, undefined],
}

type Decide = (granted: boolean) => void
type OpenHandler = (details: { url: string }) => { action: string }

export class BrowserWindowDouble extends EventEmitter {
  readonly webContents: EventEmitter
  readonly shown: Promise<PageDouble>
  /** Second windows that the app would have let open. */
  readonly allowedWindows: string[] = []
  private loading: Promise<void> = Promise.resolve()
  private openHandler: OpenHandler = () => ({ action: 'allow' })
  private permissionHandler: (page: unknown, permission: string, decide: Decide) => void = (
    _page,
    _name,
    decide,
  ) => decide(true)

  constructor(world: WindowWorld, { webPreferences = {} }: { webPreferences?: WebPreferences }) {
    super()
    for (const [name, allowed] of Object.entries(SAFE)) {
      if (!allowed.includes(webPreferences[name])) throw new Error(`webPreferences.${name} is unsafe`)
    }
    world.windows.push(this)
    const contents = new EventEmitter()
    this.webContents = strict(
      'webContents',
      Object.assign(contents, {
        session: strict('session', {
          setPermissionRequestHandler: (handler: typeof this.permissionHandler) => {
            this.permissionHandler = handler
          },
          setPermissionCheckHandler: () => {},
        }),
        setWindowOpenHandler: (handler: OpenHandler) => {
          this.openHandler = handler
        },
      }),
    )
    this.shown = world.context.then(async (context) => {
      const page = await PageDouble.open(context, webPreferences.preload ?? '', {
        serve: world.serve,
        mayNavigate: (url) => {
          let prevented = false
          const preventDefault = () => {
            prevented = true
          }
          contents.emit('will-navigate', { url, preventDefault })
          return !prevented
        },
        onOpen: (url) => {
          if (this.openHandler({ url }).action !== 'deny') this.allowedWindows.push(url)
        },
        onSend: (channel, senderFrame, args) => world.onSend(channel, { senderFrame }, args),
      })
      page.page.on('close', () => {
        world.windows.splice(world.windows.indexOf(this), 1)
        if (world.windows.length === 0) world.onAllClosed()
      })
      return page
    })
  }

  loadURL(url: string): Promise<void> {
    this.loading = this.shown.then((page) => page.load(url))
    return this.loading
  }

  /** Settles when what the app asked to load is there. */
  async loaded(): Promise<PageDouble> {
    await this.loading
    return this.shown
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {}
  focus(): void {}

  /** What the app decides when the page asks for a permission. */
  asksPermission(permission: string): boolean {
    let answer = false
    this.permissionHandler(this.webContents, permission, (granted) => {
      answer = granted
    })
    return answer
  }
}
