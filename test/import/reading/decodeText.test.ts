import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesInMemory } from '../../../src/import/reading/byteSource.ts'
import { decodeText } from '../../../src/import/reading/decodeText.ts'
import { bytesOf } from '../bytesOf.ts'

/** Bytes decoded at a time. */
const CHUNK = 1 << 16
const decoded = (bytes: Uint8Array, encoding: Parameters<typeof decodeText>[1] = 'utf-8') =>
  [...decodeText(bytesInMemory(bytes), encoding)].join('')

test('gives what TextDecoder gives, wherever the pieces are cut', () => {
  const part = fc.constantFrom('a', 'ü', '€', '😀', '\uFEFF', '\r\n', 'plain text, '.repeat(50))
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }),
      fc.nat(8),
      fc.array(part, { maxLength: 30 }),
      (before, gap, after) => {
        // The parts in the middle lie across the end of the first piece.
        const head = before.join('')
        const filling = 'x'.repeat(Math.max(0, CHUNK - bytesOf(head).length - gap))
        const bytes = bytesOf(head + filling + after.join('') + 'x'.repeat(CHUNK) + before.join(''))
        expect(decoded(bytes)).toBe(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
      },
    ),
    { numRuns: 60 },
  )
})

test('takes a mark away at the start only', () => {
  expect(decoded(bytesOf('\uFEFFa'))).toBe('a')
  const plain = 'x'.repeat(CHUNK)
  expect(decoded(bytesOf(`${plain}\uFEFFa`))).toBe(`${plain}\uFEFFa`)
})

test('throws at bytes that stand for nothing, also behind plain pieces and at the very end', () => {
  const plain = bytesOf('x'.repeat(CHUNK))
  for (const bad of [[0xff], [0xe2, 0x82], [0xc3, 0x28]]) {
    expect(() => decoded(new Uint8Array([...plain, ...bad]))).toThrow(TypeError)
    expect(() => decoded(new Uint8Array([...plain.subarray(1), ...bad, ...plain]))).toThrow(TypeError)
  }
})

test('reads UTF-16 and the Windows encodings in pieces', () => {
  const text = `${'x'.repeat(CHUNK / 2 - 1)}Zürich ${'y'.repeat(CHUNK)}`
  const utf16 = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer)
  expect(decoded(utf16, 'utf-16le')).toBe(text)
  const windows = new Uint8Array([...text].map((letter) => letter.charCodeAt(0)))
  expect(decoded(windows, 'windows-1252')).toBe(text)
})
