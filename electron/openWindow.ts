import { BrowserWindow, shell } from 'electron'
import { APP_ORIGIN } from '../src/hosts/policy/appOrigin.ts'
import { mayNavigate, mayOpenOutside } from '../src/hosts/policy/navigation.ts'

/** Opens the window. The page runs in the sandbox, without Node, and cannot leave its origin or open another window. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    title: 'Foresight',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  const page = window.webContents
  page.session.setPermissionRequestHandler((_page, _permission, decide) => decide(false))
  page.session.setPermissionCheckHandler(() => false)
  page.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, APP_ORIGIN)) event.preventDefault()
  })
  page.on('will-attach-webview', (event) => event.preventDefault())
  page.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}
