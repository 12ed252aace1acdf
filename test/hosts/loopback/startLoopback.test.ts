import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { RouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startLoopback } from '../../../src/hosts/loopback/startLoopback.ts'
import { ask, enter, type OpenLoopback, openLoopback, smallRouter } from './openLoopback.ts'

test('the launch token is swapped for a cookie once, and leaves the address', async () => {
  await using host = await openLoopback()
  const { search } = new URL(host.url)
  const first = await ask(host, `/${search}`)
  expect(first.status).toBe(302)
  expect(first.headers.location).toBe('/')
  expect(String(first.headers['set-cookie'])).toMatch(
    new RegExp(`^foresight-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
  )
  const again = await ask(host, `/${search}`)
  expect(again.status).toBe(403)
  expect(again.headers['set-cookie']).toBeUndefined()
  expect(again.body).toContain('used already')
  expect((await ask(host, '/?token=guess')).status).toBe(403)
})

test('nothing is shown without the cookie', async () => {
  await using host = await openLoopback()
  for (const path of ['/', '/index.html', '/assets/main-1a2b.js', '/rpc']) {
    expect((await ask(host, path)).status, path).toBe(403)
  }
})

test('the page is served with the headers of the policy and without any for other origins', async () => {
  await using host = await openLoopback()
  const cookie = await enter(host)
  const page = await ask(host, '/', { cookie })
  expect(page.status).toBe(200)
  expect(page.body).toContain('<title>Foresight</title>')
  expect(page.headers['content-security-policy']).toContain("script-src 'self';")
  expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${host.port};`)
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  })
  expect(Object.keys(page.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  const script = await ask(host, '/assets/main-1a2b.js', { cookie })
  expect(script.headers['cache-control']).toContain('immutable')
  expect(script.headers['content-type']).toContain('javascript')
})

test('other names, origins, methods and folders are refused although the cookie is right', async () => {
  await using host = await openLoopback()
  const cookie = await enter(host)
  expect((await ask(host, '/', { cookie, host: 'evil.example' })).status).toBe(403)
  expect((await ask(host, '/', { cookie, origin: 'https://evil.example' })).status).toBe(403)
  expect((await ask(host, '/', { cookie }, 'POST')).status).toBe(405)
  expect((await ask(host, '/', { cookie, host: `localhost:${host.port}` })).status).toBe(200)
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
  ]) {
    const answer = await ask(host, path, { cookie })
    expect(answer.status, path).toBe(404)
    expect(answer.body).not.toContain('secret')
  }
})

test('it listens on this computer only', async () => {
  await using host = await openLoopback()
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && address.family === 'IPv4')
  for (const { address } of outside) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: address, port: host.port, timeout: 1000 }, () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('timeout', () => resolve(false))
    })
    expect(reached, address).toBe(false)
  }
  expect(host.address).toBe(`http://127.0.0.1:${host.port}`)
})

test('calls, files and streams go through the socket', async () => {
  await using host = await openLoopback()
  const socket = await socketTo(host, '/rpc', { cookie: await enter(host), origin: host.address })
  if (!(socket instanceof WebSocket)) throw new Error(socket)
  const client: RouterClient<typeof smallRouter> = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  )
  expect(await client.app.info()).toEqual({ name: 'Foresight' })
  const bytes = 4 * 1024 * 1024
  const content = new Blob([new Uint8Array(bytes)])
  expect(await (client.size as unknown as (input: { content: Blob }) => Promise<number>)({ content })).toBe(
    bytes,
  )
  const seen: number[] = []
  for await (const number of await client.count()) seen.push(number)
  expect(seen).toEqual([1, 2])
})

test('the socket asks for cookie, origin, name and path', async () => {
  await using host = await openLoopback()
  const cookie = await enter(host)
  const origin = host.address
  expect(await socketTo(host, '/rpc', { origin })).toBe('Unexpected server response: 403')
  expect(await socketTo(host, '/rpc', { cookie, origin: 'https://evil.example' })).toBe(
    'Unexpected server response: 403',
  )
  expect(await socketTo(host, '/rpc', { cookie, origin, host: 'evil.example' })).toBe(
    'Unexpected server response: 403',
  )
  expect(await socketTo(host, '/other', { cookie, origin })).toBe('Unexpected server response: 404')
})

test('a port that is taken is told by its code', async () => {
  await using host = await openLoopback()
  const engine = { router: smallRouter, close: () => {} }
  await expect(startLoopback({ engine, rendererFolder: '/nowhere', port: host.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

test('closing ends open sockets and frees the port', async () => {
  const host = await openLoopback()
  const socket = await socketTo(host, '/rpc', { cookie: await enter(host) })
  if (!(socket instanceof WebSocket)) throw new Error(socket)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await host[Symbol.asyncDispose]()
  await closed
  await expect(ask(host, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

/** An open socket, or the sentence that says why there is none. */
function socketTo(
  host: OpenLoopback,
  path: string,
  headers: Record<string, string>,
): Promise<WebSocket | string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers })
    socket.once('open', () => resolve(socket))
    socket.once('error', (error) => resolve(error.message))
  })
}
