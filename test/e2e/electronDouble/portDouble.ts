import { EventEmitter } from 'node:events'

/** Where the messages of a port go once it was handed to another process. */
export interface Remote {
  deliver(data: unknown): void
  close(): void
}

/** One end of a MessageChannelMain: a queue until it is started or handed over, as in Electron. */
export class PortDouble extends EventEmitter {
  peer: PortDouble | null = null
  private readonly queue: unknown[] = []
  private started = false
  private remote: Remote | null = null
  private closed = false

  postMessage(data: unknown): void {
    this.peer?.arrive(data)
  }

  start(): void {
    this.started = true
    this.flush()
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.remote?.close()
    this.emit('close')
    this.peer?.close()
  }

  /** Hands this end to another process; what it already got follows. */
  transfer(remote: Remote): void {
    if (this.started || this.remote) throw new Error('A port that is in use here cannot be transferred')
    this.remote = remote
    this.flush()
  }

  private arrive(data: unknown): void {
    this.queue.push(data)
    this.flush()
  }

  private flush(): void {
    if (!this.started && !this.remote) return
    for (const data of this.queue.splice(0)) {
      if (this.remote) this.remote.deliver(data)
      else this.emit('message', { data, ports: [] })
    }
  }
}

export class MessageChannelDouble {
  readonly port1 = new PortDouble()
  readonly port2 = new PortDouble()

  constructor() {
    this.port1.peer = this.port2
    this.port2.peer = this.port1
  }
}
