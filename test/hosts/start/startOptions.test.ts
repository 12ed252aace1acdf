import { expect, test } from 'vitest'
import { startOptions } from '../../../src/hosts/start/startOptions.ts'

test('nothing asked: a window, any port', () => {
  expect(startOptions([])).toEqual({
    open: true,
    browser: false,
    development: false,
    help: false,
    port: 0,
    workbook: null,
  })
})

test('a port, no opening and development mean the browser', () => {
  expect(startOptions(['--port', '4000'])).toMatchObject({ browser: true, port: 4000 })
  expect(startOptions(['--no-open'])).toMatchObject({ browser: true, open: false })
  expect(startOptions(['--dev', '--workbook', 'q4.foresight'])).toMatchObject({
    browser: true,
    development: true,
    workbook: 'q4.foresight',
  })
})

test.each([
  ['--port', 'x'],
  ['--port', '70000'],
  ['--port', '1.5'],
  ['--colour'],
  ['file.csv'],
  ['--workbook'],
])('a wrong line is a sentence: %s %s', (...args) => {
  expect(startOptions(args.filter((arg) => arg !== undefined))).toEqual({
    wrong: expect.stringMatching(/\.$/),
  })
})
