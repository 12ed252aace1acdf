import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../src/hosts/policy/contentSecurityPolicy.ts'

test('scripts come from the own origin only, and nothing may frame, post or rebase the page', () => {
  const policy = contentSecurityPolicy({ socketOrigin: 'ws://127.0.0.1:4000' }).split('; ')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self' ws://127.0.0.1:4000")
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(policy).toContain(`${name} 'none'`)
  }
})

test('no source of a built page is a wildcard, a scheme of the network or eval', () => {
  expect(contentSecurityPolicy()).not.toMatch(/\*|https?:|unsafe-eval|script-src[^;]*unsafe/)
})
