export interface PolicyOptions {
  /** `ws://host:port` of the host that serves the page; `'self'` does not cover it in every browser. */
  readonly socketOrigin?: string
  /** Vite's hot reload puts its preamble inline. Never set for a built page. */
  readonly development?: boolean
}

/**
 * What a page of Foresight may load and run: its own files, and nothing from anywhere else.
 * Styles may be inline, scripts never: Mantine puts its variables into <style> elements and Plotly into style
 * attributes. A style cannot send anything out, because images, fonts and connections stay on the own origin.
 */
export function contentSecurityPolicy({ socketOrigin, development = false }: PolicyOptions = {}): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(socketOrigin ? [socketOrigin] : [])],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
