import { contextBridge, ipcRenderer } from 'electron'
import { PORT, REQUEST_PORT } from './portProtocol.ts'

ipcRenderer.on(PORT, (event) => {
  window.postMessage(PORT, window.location.origin, [...event.ports])
})

contextBridge.exposeInMainWorld('foresight', {
  requestPort: () => ipcRenderer.send(REQUEST_PORT),
})
