/**
 * Runs one of Foresight's TypeScript entries: `node src/hosts/launch.mjs ENTRY ...`. Plain JavaScript, so that an old
 * Node can read it and say what it needs, instead of failing on the sources (or in the database's binary).
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The first Node that runs TypeScript without a flag. */
const NEEDED = [22, 18]
const root = resolve(fileURLToPath(import.meta.url), '../../..')
const [, , entry = '', ...rest] = process.argv

if (isNewEnough(process.versions.node)) {
  process.argv = [process.argv[0], join(root, entry), ...rest]
  await import(pathToFileURL(join(root, entry)).href)
} else {
  const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(own)) runWith(own)
  else {
    console.error(
      `Foresight needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}. ` +
        'Run "npm ci" in its folder first: it brings a Node of its own.',
    )
    process.exitCode = 1
  }
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

function runWith(node) {
  // The scripts of package.json bound the room for young objects: left alone it grows until a large import takes half as much again.
  const child = spawn(node, [...process.execArgv, process.argv[1], entry, ...rest], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
