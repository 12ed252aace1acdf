import { extname } from 'node:path'
import { parseSync, Visitor } from 'rolldown/utils'

/** A dynamic import whose target is computed, so that nobody can tell what it loads. */
export const COMPUTED = '(computed)'

/** Every module that a source names: static, type-only, re-exported, dynamic, `import('x').T` and workers by URL. */
export function readImports(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source, { lang: extname(file) === '.tsx' ? 'tsx' : 'ts' })
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const found: string[] = []
  new Visitor({
    ImportDeclaration: (node) => void found.push(node.source.value),
    ExportAllDeclaration: (node) => void found.push(node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source) found.push(node.source.value)
    },
    ImportExpression: ({ source }) => {
      found.push(source.type === 'Literal' && typeof source.value === 'string' ? source.value : COMPUTED)
    },
    TSImportType: (node) => void found.push(node.source.value),
    NewExpression: ({ callee, arguments: [first] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'URL') return
      if (first?.type === 'Literal' && typeof first.value === 'string' && /^\.{1,2}\//.test(first.value)) {
        found.push(first.value)
      }
    },
  }).visit(program)
  return found
}
