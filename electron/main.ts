import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import { dataFolder } from '../src/hosts/dataFolder.ts'
import { APP_ORIGIN } from '../src/hosts/policy/appOrigin.ts'
import { mayNavigate } from '../src/hosts/policy/navigation.ts'
import { setApplicationMenu } from './applicationMenu.ts'
import { startEngineProcess } from './engineProcess.ts'
import { openWindow } from './openWindow.ts'
import { PORT, REQUEST_PORT } from './portProtocol.ts'
import { registerAppScheme, servePage } from './servePage.ts'

registerAppScheme()
if (app.requestSingleInstanceLock()) void app.whenReady().then(run)
else app.quit()

function run(): void {
  const root = app.getAppPath()
  const preload = join(root, 'out/preload/preload.cjs')
  const workbook = app.commandLine.getSwitchValue('workbook')
  const engine = startEngineProcess(
    {
      dataFolder: dataFolder(),
      sampleFolder: join(root, 'resources/sample'),
      version: app.getVersion(),
      ...(workbook ? { workbook } : {}),
    },
    (why) => {
      dialog.showErrorBox('Foresight has to close', why)
      app.quit()
    },
  )

  servePage(join(root, 'out/renderer'))
  setApplicationMenu(process.platform)
  openWindow(preload)

  ipcMain.on(REQUEST_PORT, ({ senderFrame }) => {
    if (senderFrame?.parent !== null || !mayNavigate(senderFrame.url, APP_ORIGIN)) return
    senderFrame.postMessage(PORT, null, [engine.connect()])
  })
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preload)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', () => engine.stop())
}
