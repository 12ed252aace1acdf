import { describe, expect, it } from 'vitest'
import { FIELD_LABELS, fieldsOf } from '../../src/contract/fields.ts'
import { RECORD_KINDS } from '../../src/contract/records.ts'
import { FIELDS_BY_KIND } from '../../src/import/fields/fieldsByKind.ts'

describe('fieldsOf', () => {
  for (const kind of RECORD_KINDS) {
    it(`offers exactly the fields that a ${kind} file can feed`, () => {
      const offered = fieldsOf(kind).map(({ value }) => value)
      const understood = FIELDS_BY_KIND[kind].fields.map(({ name }) => name)
      expect([...offered].sort()).toEqual([...understood].sort())
      expect(new Set(Object.values(FIELD_LABELS[kind])).size).toBe(offered.length)
    })
  }
})
