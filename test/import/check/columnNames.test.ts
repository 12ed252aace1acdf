import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkRows } from '../../../src/import/check/checkRows.ts'
import { readTable } from '../../../src/import/readTable.ts'
import { bytesOf } from '../bytesOf.ts'

const ODD = [
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', '', 'x', 'x', 'NUL\u0000inside'],
  ...['\u202Egnisrever', 'n'.repeat(10_000), 'Foresight', '0', 'prototype'],
]

it('keeps the values of columns with any name', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ODD, { minLength: 1 }), (names) => {
      const quoted = (cell: string) => `"${cell}"`
      const header = ['Deal ID', 'Stage', ...names].map(quoted).join(',')
      const csv = `${header}\n1,A,${names.map((_, index) => `value ${index}`).join(',')}\n`
      const table = readTable(bytesOf(csv), { encoding: 'utf-8', delimiter: ',', headerLine: 1 })
      if (table.type === 'unreadable') throw new Error(table.message)
      const checked = checkRows(table, 'deals', [
        { index: 0, field: 'id' },
        { index: 1, field: 'stage' },
      ])
      if (checked.type === 'refused') throw new Error(checked.message)
      const batch = checked.batches().next().value
      if (!('accepted' in batch) || typeof batch.accepted === 'number') throw new Error('no batch')
      const { attributes } = batch.accepted[0]!
      // Integer-like names come first in any object, so the order isn't compared.
      expect(Object.values(attributes).sort()).toEqual(names.map((_, index) => `value ${index}`).sort())
      for (const [index, name] of names.entries())
        if (name !== '' && name !== 'x')
          expect(Object.getOwnPropertyDescriptor(attributes, name)!.value).toBe(`value ${index}`)
      expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype)
    }),
    { numRuns: 60 },
  )
})

it('leaves out the columns that exported rejects carry, and nothing else', () => {
  const table = readTable(
    bytesOf('Deal ID,Stage,Foresight line,Foresight code,Foresight reason,Foresight\n1,A,2,x,y,z\n'),
  )
  if (table.type === 'unreadable') throw new Error(table.message)
  const checked = checkRows(table, 'deals', [
    { index: 0, field: 'id' },
    { index: 1, field: 'stage' },
  ])
  if (checked.type === 'refused') throw new Error(checked.message)
  const batches = checked.batches()
  let next = batches.next()
  while (!next.done) next = batches.next()
  expect(next.value.attributes).toEqual(['Foresight'])
})
