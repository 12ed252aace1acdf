import { expect, test } from 'vitest'
import { checkRequest } from '../../../src/hosts/policy/checkRequest.ts'

const rule = { port: 4000, cookieName: 'foresight-4000', cookieValue: 'secret' }
const good = { method: 'GET', host: '127.0.0.1:4000', origin: undefined, cookie: 'foresight-4000=secret' }

test('the page that holds the cookie is answered, under both names of this computer', () => {
  expect(checkRequest(good, rule)).toEqual({ allowed: true, host: '127.0.0.1:4000' })
  expect(checkRequest({ ...good, host: 'localhost:4000' }, rule).allowed).toBe(true)
  expect(checkRequest({ ...good, method: 'HEAD' }, rule).allowed).toBe(true)
  expect(checkRequest({ ...good, origin: 'http://127.0.0.1:4000' }, rule).allowed).toBe(true)
  expect(checkRequest({ ...good, cookie: 'theme=dark; foresight-4000=secret' }, rule).allowed).toBe(true)
})

test.each([
  ['a rebound name', { host: 'evil.example:4000' }, 403],
  ['another port', { host: '127.0.0.1:4001' }, 403],
  ['no host', { host: undefined }, 403],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['another program on this computer', { origin: 'http://127.0.0.1:4001' }, 403],
  ['the other name of this computer', { origin: 'http://localhost:4000' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  ['no cookie', { cookie: undefined }, 403],
  ['an empty cookie', { cookie: 'foresight-4000=' }, 403],
  ['a wrong cookie', { cookie: 'foresight-4000=guess' }, 403],
  ['the cookie of another port', { cookie: 'foresight-4001=secret' }, 403],
  ['a write', { method: 'POST' }, 405],
  ['a preflight', { method: 'OPTIONS' }, 405],
])('%s is refused', (_name, change, status) => {
  expect(checkRequest({ ...good, ...change }, rule)).toMatchObject({ allowed: false, status })
})
