// Runs in the page before its scripts: what Electron gives a preload. `__electronDouble` is put in by pageDouble.ts.
;(tell, runPreload) => {
  const listeners = new Map()
  const ports = new Map()

  function cloned(value, what) {
    const clone = structuredClone(value)
    if (JSON.stringify(clone) === undefined && value !== undefined)
      throw new Error(`${what} cannot be cloned`)
    return clone
  }

  function encode(data) {
    if (typeof data === 'string' || data === null || data === undefined) return { text: data ?? null }
    const bytes =
      data instanceof ArrayBuffer
        ? new Uint8Array(data)
        : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    let binary = ''
    for (let at = 0; at < bytes.length; at += 32768)
      binary += String.fromCharCode(...bytes.subarray(at, at + 32768))
    return { base64: btoa(binary) }
  }

  function decode(data) {
    return 'base64' in data ? Uint8Array.from(atob(data.base64), (letter) => letter.charCodeAt(0)) : data.text
  }

  function bridge(id) {
    const { port1, port2 } = new MessageChannel()
    port2.onmessage = (event) => tell({ kind: 'port', id, data: encode(event.data) })
    port2.addEventListener('close', () => tell({ kind: 'portClosed', id }))
    ports.set(id, port2)
    return port1
  }

  function exposed(value, path) {
    if (typeof value === 'function') {
      return (...args) => exposed(value(...args.map((arg) => cloned(arg, path))), `${path}()`)
    }
    if (value === null || typeof value !== 'object') return value
    if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
      throw new Error(`${path} is not a plain object`)
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, part]) => [key, exposed(part, `${path}.${key}`)])),
    )
  }

  const electron = {
    contextBridge: {
      exposeInMainWorld: (key, api) =>
        Object.defineProperty(window, key, { value: exposed(api, key), enumerable: true }),
    },
    ipcRenderer: {
      send: (channel, ...args) => void tell({ kind: 'send', channel, args: cloned(args, channel) }),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
  }
  const strict = (name, target) =>
    new Proxy(target, {
      get(object, key) {
        if (key in object) return object[key]
        throw new Error(`electron.${name}.${String(key)} is not in the double`)
      },
    })
  const modules = strict(
    'renderer',
    Object.fromEntries(Object.entries(electron).map(([name, part]) => [name, strict(name, part)])),
  )
  const requireInSandbox = (name) => {
    if (name === 'electron') return modules
    throw new Error(`A sandboxed preload cannot load ${name}`)
  }

  window.open = (url) => {
    tell({ kind: 'open', url: String(new URL(url, location.href)) })
    return null
  }
  Object.defineProperty(window, '__fromMain', {
    value: (message) => {
      if (message.kind === 'port') ports.get(message.id)?.postMessage(decode(message.data))
      if (message.kind === 'portClosed') ports.get(message.id)?.close()
      if (message.kind === 'send') {
        const event = { ports: message.ports.map(bridge) }
        for (const listener of listeners.get(message.channel) ?? []) listener(event, message.data)
      }
    },
  })
  runPreload(requireInSandbox, { exports: {} })
}
