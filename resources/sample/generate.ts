import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSample } from './generator/generateSample.ts'

/** Writes the sample pipeline beside this file: `node resources/sample/generate.ts`. */
for (const [file, text] of generateSample()) {
  writeFileSync(join(import.meta.dirname, file), text)
  console.log(`${file}: ${text.length.toLocaleString('en')} characters`)
}
