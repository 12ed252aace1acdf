/** Whether the window may go to `url`: only to another place of its own origin. */
export function mayNavigate(url: string, origin: string): boolean {
  const target = URL.parse(url)
  if (!target) return false
  // Node gives an own scheme the origin "null", so scheme and host are compared.
  return `${target.protocol}//${target.host}` === origin && !target.username && !target.password
}

/** Whether `url` may be handed to the person's browser: a plain https address, without a name or password in it. */
export function mayOpenOutside(url: string): boolean {
  const target = URL.parse(url)
  return target?.protocol === 'https:' && target.host !== '' && !target.username && !target.password
}
