import { describe, expect, it } from 'vitest'
import { recogniseKind } from '../../../src/import/propose/recogniseKind.ts'
import { surveyColumns } from '../../../src/import/propose/surveyColumns.ts'
import { tableOf } from '../tableOf.ts'
import { CRM_HEADERS, type HeaderLine } from './crmHeaders.ts'
import { LANGUAGE_HEADERS } from './languageHeaders.ts'

function columnsOf({ columns }: HeaderLine): { column: string; field: string | null }[] {
  return columns
    .trim()
    .split(/\s*(?:\||\n)\s*/)
    .map((text) => {
      const [column, field] = text.split(' = ')
      return { column: column!, field: field ?? null }
    })
}

function recognise(names: readonly string[]) {
  const table = tableOf(`${names.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')}\n`)
  return recogniseKind(table.header, surveyColumns(table))
}

describe.each([
  ['systems', CRM_HEADERS],
  ['languages', LANGUAGE_HEADERS],
])('header lines of %s', (_, lines) => {
  it.each(lines.map((line) => [line.name, line] as const))('%s', (_name, line) => {
    const columns = columnsOf(line)
    const { kind, reading } = recognise(columns.map(({ column }) => column))
    expect(kind).toBe(line.kind)
    expect(reading!.mapping.map(({ column, field }) => ({ column, field }))).toEqual(columns)
  })
})

describe('other tables', () => {
  it.each([
    ['item,price,quantity'],
    ['city,temperature'],
    ['id,first_name,last_name,email,created_at,country'],
    ['id,name,status,created,owner'],
  ])('leaves %s to the person', (header) => {
    expect(recognise(header.split(','))).toMatchObject({ kind: null, confidence: 0.2 })
  })

  it.each([
    ['Order ID,Item Name,Units Sold,Unit Price,Order Date', 'what was ordered line by line'],
    ['Id,OpportunityId,PricebookEntryId,Product2Id,Quantity,UnitPrice,TotalPrice', 'products of each deal'],
    ['Id,OpportunityId,CreatedById,CreatedDate,Field,OldValue,NewValue', 'changes of all fields mixed'],
    ['Id,MasterLabel,ApiName,SortOrder,IsClosed,IsWon,DefaultProbability', 'stages, not deals'],
    ['Table,Field,Description', 'describes columns of other files'],
  ])('says what %s is', (header, reason) => {
    expect(recognise(header.split(','))).toMatchObject({ kind: null, confidence: 0.95 })
    expect(recognise(header.split(',')).reason).toContain(reason)
  })
})
