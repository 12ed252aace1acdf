import type { Server } from 'node:http'
import type { PageSource } from '../loopback/pageSource.ts'

/** Serves the page from its sources through Vite, with hot reload; Vite is loaded only when asked for. */
export async function developmentPage(server: Server): Promise<PageSource> {
  const { createServer } = await import('vite')
  const { rendererConfig } = await import('../../../renderer.config.ts')
  const vite = await createServer({
    ...rendererConfig,
    configFile: false,
    appType: 'spa',
    base: '/',
    server: { middlewareMode: { server }, hmr: { server } },
  })
  return {
    development: true,
    answer: (request, response) => vite.middlewares(request, response),
    close: () => vite.close(),
  }
}
