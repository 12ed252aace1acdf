// Runs a utility process's file in a forked Node: gives it the `process.parentPort` that Electron would.
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import type { FromChild, ToChild } from './utilityProcessDouble.ts'

const [, , file = '', ...args] = process.argv
const ports = new Map<number, EventEmitter>()
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown) => tell({ kind: 'message', data }),
})
const early: ToChild[] = []
let loaded = false

function tell(message: FromChild): void {
  process.send?.(message)
}

function portOf(id: number): EventEmitter {
  const queue: unknown[] = []
  const port = Object.assign(new EventEmitter(), {
    postMessage: (data: unknown) => tell({ kind: 'port', id, data }),
    close: () => tell({ kind: 'portClosed', id }),
    start() {
      for (const data of queue.splice(0)) port.emit('message', { data, ports: [] })
      port.off('early', keep)
      port.on('early', (data) => port.emit('message', { data, ports: [] }))
    },
  })
  const keep = (data: unknown) => queue.push(data)
  port.on('early', keep)
  ports.set(id, port)
  return port
}

function take(message: ToChild): void {
  if (message.kind === 'message')
    parentPort.emit('message', { data: message.data, ports: message.ports.map(portOf) })
  if (message.kind === 'port') ports.get(message.id)?.emit('early', message.data)
  if (message.kind === 'portClosed') ports.get(message.id)?.emit('close')
}

process.on('message', (message: ToChild) => {
  if (loaded) take(message)
  else early.push(message)
})
process.on('disconnect', () => process.exit(0))
Object.assign(process, { parentPort })
process.argv = [process.execPath, file, ...args]
await import(pathToFileURL(file).href)
loaded = true
for (const message of early) take(message)
