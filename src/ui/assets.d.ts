/// <reference types="vite/client" />

interface Window {
  /** Present in the desktop shell only: asks for a port to the engine. */
  readonly foresight?: { requestPort(): void }
}
