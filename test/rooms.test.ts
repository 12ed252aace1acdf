import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkRooms } from './checkRooms.ts'
import { readImports } from './readImports.ts'
import { DOORS, ROOMS } from './roomRules.ts'

const root = join(import.meta.dirname, '..')
const files = ['src', 'electron'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path)),
)

test('every file keeps to its room', () => {
  const broken = files.flatMap((path) => checkRooms({ path, source: readFileSync(join(root, path), 'utf8') }))
  expect(broken).toEqual([])
})

test('the check sees the whole project', () => {
  expect(files.length).toBeGreaterThan(150)
  for (const { folder } of ROOMS) {
    expect(files.filter((path) => path.startsWith(folder)).length, folder).toBeGreaterThan(2)
  }
  const imports = files.flatMap((path) => readImports(path, readFileSync(join(root, path), 'utf8')))
  expect(imports.length).toBeGreaterThan(2 * files.length)
})

test('every way to name a module is read, in .tsx too', () => {
  const source = `
    import a from './a.ts'
    import type { B } from './b.ts'
    import './c.css'
    export * from './d.ts'
    export { e } from './e.ts'
    export type { F } from './f.ts'
    const g = () => import('./g.ts')
    type H = import('./h.ts').H
    const i = new Worker(new URL('./i.ts', import.meta.url))
    const j = <p>{a}</p>`
  expect(readImports('x.tsx', source)).toEqual(
    ['a.ts', 'b.ts', 'c.css', 'd.ts', 'e.ts', 'f.ts', 'g.ts', 'h.ts', 'i.ts'].map((name) => `./${name}`),
  )
})

test.each([
  ['src/model/a.ts', "import '../store/b.ts'", 'model may not use store'],
  ['src/model/a.ts', "import { z } from 'zod'", 'model imports nothing but itself'],
  ['src/model/a.ts', "import 'node:crypto'", 'model may not use Node'],
  ['src/contract/a.ts', "import type { B } from '../workbench/b.ts'", 'contract may not use workbench'],
  ['src/import/a.ts', "export * from '../store/b.ts'", 'import may not use store'],
  ['src/store/a.ts', "const b = import('../import/b.ts')", 'store may not use import'],
  ['src/workbench/a.ts', "import '../hosts/b.ts'", 'workbench may not use hosts'],
  ['src/present/a.ts', "type B = import('../ui/b.tsx').B", 'present may not use ui'],
  ['src/ui/deep/a.tsx', "import '../../workbench/b.ts'", 'ui may not use workbench'],
  ['src/ui/a.tsx', "const w = new URL('../store/b.ts', import.meta.url)", 'ui may not use store'],
  ['src/hosts/a.ts', "import '../store/b.ts'", 'hosts may not use store'],
  ['electron/a.ts', "import '../src/model/b.ts'", 'electron may not use model'],
  ['src/ui/screens/a.tsx', "import type { Data } from 'plotly.js/lib/core'", 'only src/ui/charts/ may'],
  ['src/import/a.ts', "import('danfojs-node')", 'only src/import/profile/danfo.ts may'],
  ['src/workbench/a.ts', "import Database from 'better-sqlite3'", 'only src/store/ may'],
  ['src/hosts/a.ts', "import { app } from 'electron'", 'only electron/ may'],
  ['src/hosts/a.ts', 'const load = (name: string) => import(name)', 'imports something computed'],
  ['src/other/a.ts', '', 'is in no room'],
])('%s with %s is caught', (path, source, sentence) => {
  const [found] = checkRooms({ path, source })
  expect(found).toContain(sentence)
})

test('the reason stands in the sentence', () => {
  const model = checkRooms({ path: 'src/model/a.ts', source: "import '../store/b.ts'" })
  expect(model).toEqual([
    'src/model/a.ts imports src/store/b.ts: model may not use store, because ' +
      'the mathematics is pure, so that every host and every replay computes the same figures',
  ])
  for (const { why } of [...ROOMS, ...DOORS]) expect(why.length).toBeGreaterThan(15)
})
