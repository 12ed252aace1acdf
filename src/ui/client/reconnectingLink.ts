import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'

/** One open line to the engine. `closed` settles when the line breaks. */
export interface Line {
  readonly link: ClientLink<ClientContext>
  readonly closed: Promise<void>
}

export type LineState = 'connecting' | 'connected' | 'lost'

const FIRST_RETRY_MS = 250
const LONGEST_RETRY_MS = 4000

/** The engine's line broke while it was asked. */
export class LostConnectionError extends Error {
  readonly code = 'CONNECTION_LOST'
  constructor() {
    super('The connection to the engine was lost')
    this.name = 'LostConnectionError'
  }
}

/** Opens a line, and another one whenever it breaks; calls wait for a line and fail when theirs breaks. */
export class ReconnectingLink implements ClientLink<ClientContext> {
  private current: Promise<Line>
  private readonly open: () => Promise<Line>
  private readonly listeners = new Set<() => void>()
  private lineState: LineState = 'connecting'
  private stopped = false

  constructor(open: () => Promise<Line>) {
    this.open = open
    this.current = this.connect()
  }

  get state(): LineState {
    return this.lineState
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  stop(): void {
    this.stopped = true
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const line = await this.current
    const lost = line.closed.then(() => Promise.reject(new LostConnectionError()))
    return Promise.race([line.link.call(path, input, options), lost])
  }

  private async connect(): Promise<Line> {
    for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
      try {
        const line = await this.open()
        this.become('connected')
        void line.closed.then(() => this.reopen())
        return line
      } catch {
        this.become('lost')
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  }

  private reopen(): void {
    if (this.stopped) return
    this.become('lost')
    this.current = this.connect()
  }

  private become(state: LineState): void {
    this.lineState = state
    for (const listener of this.listeners) listener()
  }
}
