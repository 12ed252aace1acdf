/** Keeps a value under any name: assigned, `__proto__` would set the prototype and lose it. */
export function setAttribute(attributes: Record<string, string>, name: string, value: string): void {
  if (name === '__proto__')
    Object.defineProperty(attributes, name, { value, enumerable: true, writable: true, configurable: true })
  else attributes[name] = value
}
