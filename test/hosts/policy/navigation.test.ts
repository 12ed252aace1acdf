import { expect, test } from 'vitest'
import { APP_ORIGIN } from '../../../src/hosts/policy/appOrigin.ts'
import { mayNavigate, mayOpenOutside } from '../../../src/hosts/policy/navigation.ts'

test('the window stays on its own origin', () => {
  expect(mayNavigate('app://foresight/', APP_ORIGIN)).toBe(true)
  expect(mayNavigate('app://foresight/index.html#deals', APP_ORIGIN)).toBe(true)
  for (const url of [
    'app://other/',
    'app://foresight.evil/',
    'https://foresight/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://someone@foresight/',
    'not a url',
  ]) {
    expect(mayNavigate(url, APP_ORIGIN), url).toBe(false)
  }
})

test('only plain https links leave for the browser', () => {
  expect(mayOpenOutside('https://example.com/help?x=1')).toBe(true)
  for (const url of [
    'http://example.com',
    'file:///etc/passwd',
    'smb://host/x',
    'https://a:b@example.com',
    '',
  ]) {
    expect(mayOpenOutside(url), url).toBe(false)
  }
})
