import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'

const root = import.meta.dirname

/** How the page is built; the development host uses the same settings. */
export const rendererConfig: UserConfig = {
  root: resolve(root, 'src/ui'),
  base: './',
  publicDir: resolve(root, 'resources/icons'),
  plugins: [
    react(),
    {
      name: 'page-icon',
      transformIndexHtml: () => [
        { tag: 'link', attrs: { rel: 'icon', href: './icon.svg' }, injectTo: 'head' },
      ],
    },
  ],
  // Plotly asks for Node's `global`.
  define: { global: 'globalThis' },
  worker: { format: 'es' },
  build: {
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    minify: true,
    // The chart library is one lazy chunk of this size.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: resolve(root, 'src/ui/index.html') },
  },
}
