import { EventEmitter } from 'node:events'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { BrowserWindowDouble, type WindowWorld } from './browserWindowDouble.ts'
import type { PageDouble, SenderFrame } from './pageDouble.ts'
import { MessageChannelDouble } from './portDouble.ts'
import { strict } from './strict.ts'
import { UtilityProcessDouble } from './utilityProcessDouble.ts'

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Electron's pages see their port close when the other end is gone; in Chromium this is still an option.
  '--enable-blink-features=MessagePortCloseEvent',
]

export interface ElectronDouble {
  readonly page: PageDouble
  readonly window: BrowserWindowDouble
  /** Every engine process that was started, the newest last. */
  readonly engines: readonly UtilityProcessDouble[]
  /** Every process that was started to read a spreadsheet. */
  readonly readers: readonly UtilityProcessDouble[]
  readonly openedOutside: readonly string[]
  readonly errorBoxes: readonly string[]
  readonly menu: unknown
  /** How often the app asked to end. */
  readonly quits: number
  readonly privilegedSchemes: readonly { scheme: string; privileges: Record<string, boolean> }[]
  close(): Promise<void>
}

/**
 * Loads the shipped bundle of the main process with a stand-in for the `electron` module: windows are pages of Chromium,
 * the utility process is a forked Node. It cannot show what only the real runtime has: the isolated world, the operating
 * system's sandbox, native menus and dialogs.
 */
export async function launchElectronDouble(
  appFolder: string,
  browserPath: string,
  switches: Readonly<Record<string, string>> = {},
): Promise<ElectronDouble> {
  const launched = chromium.launch({ executablePath: browserPath, args: CHROMIUM_FLAGS })
  const ipcMain = new EventEmitter()
  const app = new EventEmitter()
  const engines: UtilityProcessDouble[] = []
  const readers: UtilityProcessDouble[] = []
  const openedOutside: string[] = []
  const errorBoxes: string[] = []
  const schemes: ElectronDouble['privilegedSchemes'][number][] = []
  let menu: unknown = null
  let ready = false
  let quits = 0
  let serve: ((request: Request) => Promise<Response>) | null = null
  const world: WindowWorld = {
    context: launched.then((browser: Browser) =>
      browser.newContext({ viewport: { width: 1440, height: 900 } }),
    ),
    serve: (request) =>
      serve ? serve(request) : Promise.reject(new Error('protocol.handle was not called')),
    onSend: (channel: string, event: { senderFrame: SenderFrame }, args: readonly unknown[]) => {
      if (!ipcMain.emit(channel, event, ...args)) throw new Error(`Nobody listens to ${channel}`)
    },
    windows: [],
    onAllClosed: () => app.emit('window-all-closed'),
  }

  const electron = {
    app: strict(
      'app',
      Object.assign(app, {
        requestSingleInstanceLock: () => true,
        whenReady: async () => {
          await world.context
          ready = true
        },
        getAppPath: () => appFolder,
        getVersion: () => '0.0.0-double',
        commandLine: strict('app.commandLine', { getSwitchValue: (name: string) => switches[name] ?? '' }),
        quit: () => {
          quits += 1
          app.emit('will-quit')
        },
      }),
    ),
    ipcMain: strict('ipcMain', ipcMain),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (list: typeof schemes) => {
        if (ready) throw new Error('Schemes are registered before the app is ready')
        schemes.push(...list)
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        if (!ready || !schemes.some((known) => known.scheme === scheme))
          throw new Error(`${scheme} is not registered`)
        serve = handler
      },
    }),
    shell: strict('shell', { openExternal: async (url: string) => void openedOutside.push(url) }),
    dialog: strict('dialog', {
      showErrorBox: (title: string, content: string) => void errorBoxes.push(`${title}: ${content}`),
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (built: unknown) => {
        menu = built
      },
    }),
    utilityProcess: strict('utilityProcess', {
      fork: (
        file: string,
        args: readonly string[],
        options: { serviceName: string; execArgv?: string[] },
      ) => {
        const started = new UtilityProcessDouble(file, args, options.execArgv)
        if (options.serviceName === 'Foresight engine') engines.push(started)
        else readers.push(started)
        return started
      },
    }),
    MessageChannelMain: MessageChannelDouble,
    BrowserWindow: class extends BrowserWindowDouble {
      constructor(options: { webPreferences?: Record<string, unknown> }) {
        super(world, options)
      }
      static getAllWindows = () => world.windows
    },
  }

  await loadMain(join(appFolder, 'out/main/main.js'), electron)
  const window = await firstWindow(world)
  const page = await window.loaded()
  return {
    page,
    window,
    engines,
    readers,
    openedOutside,
    errorBoxes,
    get menu() {
      return menu
    },
    get quits() {
      return quits
    },
    privilegedSchemes: schemes,
    async close() {
      app.emit('will-quit')
      await (await launched).close()
      for (const process of [...engines, ...readers]) process.child.kill('SIGKILL')
    },
  }
}

async function firstWindow({ windows }: WindowWorld): Promise<BrowserWindowDouble> {
  for (;;) {
    const [window] = windows
    if (window) return window
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const SHARED = Symbol.for('foresight.electronDouble')
let runs = 0

/** Loads the bundle natively, with `electron` redirected to the double; a second run gets a module of its own. */
async function loadMain(file: string, electron: Readonly<Record<string, unknown>>): Promise<void> {
  const run = ++runs
  Object.assign(globalThis, { [SHARED]: electron })
  const names = Object.keys(electron).join(', ')
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron')
        return { url: `electron-double:${run}`, format: 'module', shortCircuit: true }
      return next(specifier, context)
    },
    load(url, context, next) {
      if (url !== `electron-double:${run}`) return next(url, context)
      const source = `export const { ${names} } = globalThis[Symbol.for('foresight.electronDouble')]`
      return { source, format: 'module', shortCircuit: true }
    },
  })
  try {
    const importNatively = createRequire(import.meta.url)('./importNatively.cjs') as (
      url: string,
    ) => Promise<unknown>
    await importNatively(`${pathToFileURL(file)}?run=${run}`)
  } finally {
    hooks.deregister()
  }
}
