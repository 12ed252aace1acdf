import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SPREADSHEET_LIMITS } from '../../../src/import/spreadsheet/spreadsheetLimits.ts'
import { tagScanner } from '../../../src/import/spreadsheet/tagScanner.ts'

const TRICKY =
  '<?xml version="1.0" encoding="UTF-8"?><!-- <a> > --><x:sst a="1 > 2" b=\'<"\'><si><t xml:space="preserve"> a > b </t></si><si/><![CDATA[<!DOCTYPE <b>]]></x:sst>'

function scan(pieces: readonly string[], limits = SPREADSHEET_LIMITS) {
  const tags: string[] = []
  const scanner = tagScanner(limits, (name, _, kind) => tags.push(`${kind} ${name}`))
  for (const piece of pieces) {
    const problem = scanner.write(piece)
    if (problem) return problem
  }
  return scanner.end() ?? tags
}

test('names the tags, whatever stands in comments, attributes, text and CDATA', () => {
  expect(scan([TRICKY])).toEqual([
    'open sst',
    'open si',
    'open t',
    'close t',
    'close si',
    'empty si',
    'close sst',
  ])
})

test('however the text is cut, the tags are the same', () => {
  const whole = scan([TRICKY])
  fc.assert(
    fc.property(fc.array(fc.nat(TRICKY.length)), (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), TRICKY.length]
      expect(scan(ends.map((end, index) => TRICKY.slice(ends[index - 1] ?? 0, end)))).toEqual(whole)
    }),
  )
})

test.each([
  ['<!DOCTYPE a><a/>', 'doctype'],
  ['<a><!ENTITY b "c"></a>', 'doctype'],
  ['<a>'.repeat(101), 'too-deep'],
  ['<?xml version="1.0" encoding="UTF-16"?><a/>', 'other-encoding'],
  ['<\0a\0/\0>\0', 'other-encoding'],
  ['<a><b></a>', 'broken'],
  ['<a/></a>', 'broken'],
  ['<a b="', 'broken'],
  ['', 'broken'],
])('%j: %s', (text, problem) => expect(scan([text])).toBe(problem))

test('a tag without end is given up before it fills the memory', () => {
  const limits = { ...SPREADSHEET_LIMITS, tagBytes: 100 }
  expect(scan(['<a ', 'b'.repeat(101)], limits)).toBe('broken')
})
