import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { PortDouble } from './portDouble.ts'

export type ToChild =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'portClosed'; readonly id: number }
export type FromChild =
  | { readonly kind: 'message'; readonly data: unknown }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'portClosed'; readonly id: number }

/** A utility process as a forked Node: own memory, own death, ports as messages over its channel. */
export class UtilityProcessDouble extends EventEmitter {
  readonly child: ChildProcess
  private readonly ports = new Map<number, PortDouble>()
  private alive = true

  constructor(file: string, args: readonly string[], execArgv: readonly string[] = []) {
    super()
    this.child = fork(join(import.meta.dirname, 'engineHost.ts'), [file, ...args], {
      serialization: 'advanced',
      execArgv: [...execArgv],
    })
    this.child.on('spawn', () => this.emit('spawn'))
    this.child.on('message', (message: FromChild) => this.take(message))
    this.child.on('exit', (code) => {
      this.alive = false
      for (const port of this.ports.values()) port.close()
      this.emit('exit', code)
    })
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  postMessage(data: unknown, transfer: readonly PortDouble[] = []): void {
    const ids = transfer.map(() => nextPort++)
    this.tell({ kind: 'message', data, ports: ids })
    transfer.forEach((port, index) => {
      const id = ids[index]!
      this.ports.set(id, port)
      port.transfer({
        deliver: (received) => this.tell({ kind: 'port', id, data: received }),
        close: () => this.tell({ kind: 'portClosed', id }),
      })
    })
  }

  kill(): boolean {
    return this.child.kill()
  }

  private tell(message: ToChild): void {
    if (this.alive && this.child.connected) this.child.send(message)
  }

  private take(message: FromChild): void {
    if (message.kind === 'message') this.emit('message', message.data)
    if (message.kind === 'port') this.ports.get(message.id)?.postMessage(message.data)
    if (message.kind === 'portClosed') this.ports.get(message.id)?.close()
  }
}

let nextPort = 1
