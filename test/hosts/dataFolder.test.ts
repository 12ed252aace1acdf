import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '../../src/hosts/dataFolder.ts'

test.each([
  ['linux', {}, '/home/a/.local/share/Foresight'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/Foresight'],
  ['darwin', {}, '/home/a/Library/Application Support/Foresight'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Foresight'],
  ['win32', {}, '/home/a/AppData/Roaming/Foresight'],
  ['darwin', { FORESIGHT_HOME: '/mine' }, '/mine'],
] as const)('on %s with %o it is %s', (platform, env, expected) => {
  expect(dataFolder(env, platform, '/home/a')).toBe(join(expected))
})
