import { configure } from '@testing-library/react'
import { vi } from 'vitest'

// What browsers have and jsdom lacks; Mantine and the grid ask for it when they mount.

if (!window.matchMedia) {
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  })
}

window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.HTMLElement.prototype.scrollIntoView ??= () => {}

// Shared machines are slow: patience instead of flakes.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })
