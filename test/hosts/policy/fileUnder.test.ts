import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileUnder } from '../../../src/hosts/policy/fileUnder.ts'

test('a path names a file of the folder', () => {
  expect(fileUnder('/page', '/')).toBe('/page/index.html')
  expect(fileUnder('/page', '/assets/a%20b.js')).toBe('/page/assets/a b.js')
  expect(fileUnder('/page', '/assets/../index.html')).toBe('/page/index.html')
})

test.each([
  '/../secret',
  '/%2e%2e/secret',
  '/..%2fsecret',
  '/a/../../page2/x',
  '/a%00.js',
  '/..%5csecret',
  '/%zz',
])('%s leads nowhere', (path) => expect(fileUnder('/page', path)).toBeNull())

test('no path leads out of the folder', () => {
  const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', 'a', '%5c', '..%2f', '')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const file = fileUnder('/page', `/${parts.join('/')}`)
      expect(file === null || file.startsWith('/page/')).toBe(true)
    }),
  )
})
