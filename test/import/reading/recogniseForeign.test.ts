import { describe, expect, it } from 'vitest'
import { bytesInMemory } from '../../../src/import/reading/byteSource.ts'
import { recogniseForeign } from '../../../src/import/reading/recogniseForeign.ts'
import { bytesOf } from '../bytesOf.ts'

const recognise = (bytes: Uint8Array) => recogniseForeign(bytesInMemory(bytes))

describe('recogniseForeign', () => {
  it.each([
    ['an archive', [0x50, 0x4b, 3, 4, 20], 'spreadsheet'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'spreadsheet'],
    ['binary data', [1, 0, 2, 0], 'not-text'],
    ['nothing', [], 'empty-file'],
  ])('refuses %s', (_, bytes, code) => expect(recognise(Uint8Array.from(bytes))?.code).toBe(code))

  it.each([
    ['%PDF-1.7', 'PDF'],
    ['PAR1', 'Parquet'],
    ['SQLite format 3\0', 'SQLite'],
  ])('names %s', (start, what) => expect(recognise(bytesOf(`${start}...`))?.message).toContain(what))

  it('takes a text with a stray zero byte for a text', () => {
    expect(recognise(bytesOf('Deal,Sta\0ge\nÄ,Demo\n'))).toBeNull()
  })
})
