/** What the engine's process is started with, as JSON in its first argument. */
export interface EngineOptions {
  readonly dataFolder: string
  readonly sampleFolder: string
  readonly version: string
  readonly workbook?: string
}

/** What the engine's process says once: that it can take ports, or why it cannot start. */
export type EngineSays = { readonly kind: 'ready' } | { readonly kind: 'refused'; readonly why: string }
