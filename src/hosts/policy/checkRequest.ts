import { isSameSecret } from './isSameSecret.ts'

export interface RequestFacts {
  readonly method: string | undefined
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly cookie: string | undefined
}

export interface RequestRule {
  readonly port: number
  readonly cookieName: string
  readonly cookieValue: string
}

export type RequestVerdict =
  | { readonly allowed: true; readonly host: string }
  | { readonly allowed: false; readonly status: 403 | 405; readonly why: string }

/**
 * Whether a request to the loopback host comes from the page that it handed out.
 * The Host header stops DNS rebinding, Origin stops other pages, the cookie stops other programs and people.
 */
export function checkRequest(facts: RequestFacts, rule: RequestRule): RequestVerdict {
  const place = checkPlace(facts, rule.port)
  if (!place.allowed) return place
  const secret = cookieOf(facts.cookie, rule.cookieName)
  if (secret === null || !isSameSecret(secret, rule.cookieValue)) {
    return refuse(403, 'This page belongs to the browser that Foresight opened it in.')
  }
  return place
}

/** The part of the rule that holds before the browser has its cookie. */
export function checkPlace(facts: Omit<RequestFacts, 'cookie'>, port: number): RequestVerdict {
  const { method, host, origin } = facts
  if (host === undefined || !allowedHosts(port).includes(host)) {
    return refuse(403, `Foresight answers at http://127.0.0.1:${port} only.`)
  }
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Foresight answers GET and HEAD only.')
  if (origin !== undefined && origin !== `http://${host}`) {
    return refuse(403, 'Another site may not ask Foresight anything.')
  }
  return { allowed: true, host }
}

export function allowedHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

function refuse(status: 403 | 405, why: string): RequestVerdict {
  return { allowed: false, status, why }
}

function cookieOf(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
