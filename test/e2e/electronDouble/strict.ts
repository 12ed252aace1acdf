/** An object whose missing members throw by name, so that a test never passes on an API that the double lacks. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value = Reflect.get(object, key, object)
        return typeof value === 'function' && !/^class\b/.test(String(value)) ? value.bind(object) : value
      }
      throw new Error(`electron.${name}.${key} is not in the double`)
    },
  })
}
