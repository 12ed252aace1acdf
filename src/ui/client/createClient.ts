import { createORPCClient } from '@orpc/client'
import type { Client } from './client.ts'
import { openPortLine } from './openPortLine.ts'
import { openSocketLine } from './openSocketLine.ts'
import { type LineState, ReconnectingLink } from './reconnectingLink.ts'

/** The engine as the interface sees it: its operations, and whether the line to it stands. */
export interface Engine {
  readonly client: Client
  readonly line: { readonly state: LineState; subscribe(listener: () => void): () => void }
}

/** Finds the engine of the host that shows this page. Nothing else in the interface knows which host that is. */
export function createClient(): Engine {
  const shell = window.foresight
  const line = new ReconnectingLink(shell ? () => openPortLine(() => shell.requestPort()) : openSocketLine)
  return { client: createORPCClient(line) as Client, line }
}
