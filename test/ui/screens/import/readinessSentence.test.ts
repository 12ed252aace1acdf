import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/present/phrase.ts'
import type { ImportReadiness } from '../../../../src/ui/screens/import/importReadiness.ts'
import { readinessSentence } from '../../../../src/ui/screens/import/readinessSentence.ts'

const READY: ImportReadiness = {
  files: 4,
  leftOut: 0,
  skipped: 0,
  rows: 8800,
  rejected: 0,
  ignored: 0,
  checked: true,
  blocked: [],
}
const sentence = (changes: Partial<ImportReadiness>) => plainText(readinessSentence({ ...READY, ...changes }))
const blocked = (file: string, questions: number) => ({ fileId: file, file, questions })

describe('readinessSentence', () => {
  it('says what is ready, and what is not part of it', () => {
    expect(sentence({})).toBe('8,800 rows in 4 files are ready to import.')
    expect(sentence({ files: 1, rows: 1, rejected: 2, skipped: 1, leftOut: 3 })).toBe(
      '1 row in 1 file is ready to import; 2 rows would be set aside, 1 file imported before, 3 files left out.',
    )
  })

  it('puts questions first, then files that cannot be imported', () => {
    expect(sentence({ blocked: [blocked('a.csv', 1), blocked('b.csv', 0)] })).toBe(
      '1 question to answer in a.csv before the import.',
    )
    expect(sentence({ blocked: [blocked('b.csv', 0)] })).toBe(
      'b.csv cannot be imported like this: mend it, read it otherwise or leave it out.',
    )
  })

  it('says that nothing is new', () => {
    expect(sentence({ files: 0, rows: 0, skipped: 4 })).toBe(
      'These 4 files were imported before, and nothing in them is new.',
    )
  })
})
